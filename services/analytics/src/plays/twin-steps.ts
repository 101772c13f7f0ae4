import { atOnce, inAnyOrder, stepsFor } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import { RULE_VERSION, isPlay } from './counts.ts'
import type { Play, PlayLedger } from './store.ts'

// Few, so that they meet; no two in the order of a dictionary and of their bytes.
const sessions = ['a-1', 'B-2', 'ä-3', '_4', 'Z-5', 'b-6', 'É-7', '🎵-8']
const tracks = ['song', 'Song', 'sång', 'tune', 'SONG']
const listeners = ['zoe', 'Ada', 'åke', 'ada']
const began = [0, 1, 1000].map((ms) => new Date(1_795_000_000_123 + ms))
const [longAgo, farAhead] = [new Date(1e12), new Date(4e12)]

const reported = fc
  .record({
    sessionId: fc.constantFrom(...sessions),
    trackId: fc.constantFrom(...tracks),
    durationMs: fc.constantFrom(1000, 200_000, 2_000_000_000),
    startedAt: fc.constantFrom(...began),
    userId: fc.constantFrom(null, ...listeners),
    site: fc.constantFrom(null, 'https://fanzine.example'),
    contextUri: fc.constantFrom(null, 'busker:playlist:4ncIdXCSphv4YBqMxwVkly'),
    listenedMs: fc.oneof(fc.constantFrom(0, 29_999, 30_000, 40_000, 2_000_000_000), fc.nat(90_000)),
  })
  .map((play): Play => ({
    ...play,
    counted: isPlay(play.listenedMs, play.durationMs),
    ruleVersion: RULE_VERSION,
  }))

const batch = fc.uniqueArray(reported, {
  selector: (play) => play.sessionId,
  minLength: 1,
  maxLength: 8,
})

/** What a session is of is told by its grant, so it is the same in all of its reports. */
const ofOneGrant = (play: Play): Play => {
  const n = sessions.indexOf(play.sessionId)
  const [trackId, userId, startedAt] = [tracks[n % 5]!, listeners[n % 2]!, began[n % 2]!]
  return { ...play, trackId, userId, startedAt, durationMs: 200_000, site: null, contextUri: null }
}

const step = stepsFor<PlayLedger>()

/** Reports in any order, repeated and at once, and listeners who leave. */
export const steps = [
  step('merge', batch, (ledger, plays) => ledger.merge(plays)),
  step('merge at once', fc.array(batch, { minLength: 2, maxLength: 4 }), async (ledger, all) => {
    await atOnce(all.map((plays) => ledger.merge(plays.map(ofOneGrant))))
  }),
  step(
    'forget',
    fc.tuple(fc.constantFrom(...listeners), fc.constantFrom(longAgo, farAhead)),
    (ledger, [userId, until]) => ledger.forget(userId, until),
  ),
]

/** All that the ledger tells, to listeners, artists and whoever recommends. */
export async function look(ledger: PlayLedger) {
  const all = [...tracks, 'silence', tracks[0]!]
  const everybody = [...listeners, 'nobody', listeners[0]!]
  const each = <T>(some: T[], ask: (one: T) => Promise<unknown>) => Promise.all(some.map(ask))
  await ledger.ping()
  return {
    plays: await each([...sessions, 'none'], (id) => ledger.find(id)),
    counts: [await ledger.countByTrack(all), await ledger.countByTrack([])],
    listeners: await each(everybody, async (userId) => [
      await ledger.countOfUser(userId),
      await ledger.listByUser(userId, { most: 10 }),
      await ledger.listByUser(userId, { most: 2, before: began[2] }),
      await ledger.listByUser(userId, { most: 2, after: began[0] }),
      await ledger.listByUser(userId, { most: 3, before: began[2], after: began[0] }),
    ]),
    since: await each([longAgo, began[1]!], async (since) => [
      await each(everybody, (userId) => ledger.topOfUser(userId, since, 2)),
      await ledger.listPlayed(since, '', 10),
      await each(tracks.slice(0, 2), (after) => ledger.listPlayed(since, after, 2)),
      inAnyOrder(await ledger.listListeners(all, since, 2)),
      inAnyOrder(await ledger.listListeners([], since, 2)),
      inAnyOrder(await ledger.listHeard(everybody, since, 2)),
      inAnyOrder(await ledger.listHeard([], since, 2)),
      inAnyOrder(await ledger.countListeners(all, since)),
    ]),
  }
}

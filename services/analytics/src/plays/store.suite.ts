import { afterAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { RULE_VERSION, isPlay } from './counts.ts'
import type { Play, PlayLedger } from './store.ts'

let sessions = 0
const newSession = () => `session-${++sessions}-${crypto.randomUUID()}`

const heard = (sessionId: string, trackId: string, listenedMs: number): Play => ({
  sessionId,
  trackId,
  durationMs: 200_000,
  startedAt: new Date('2026-11-22T12:00:00Z'),
  userId: null,
  site: 'https://fanzine.example',
  contextUri: 'busker:playlist:4ncIdXCSphv4YBqMxwVkly',
  listenedMs,
  counted: isPlay(listenedMs, 200_000),
  ruleVersion: RULE_VERSION,
})

/** What every ledger must do. */
export function playLedgerSuite(name: string, open: () => Promise<PlayLedger>) {
  const opened = open()
  afterAll(async () => (await opened).close())

  test(`${name}: a play is kept as it was reported`, async () => {
    const ledger = await opened
    const play = heard(newSession(), 'kept', 31_000)
    await ledger.merge([play])
    expect(await ledger.find(play.sessionId)).toEqual(play)
    expect(await ledger.find('nobody')).toBeUndefined()
  })

  test(`${name}: thirty seconds make one play, once, however often the report is repeated`, async () => {
    const ledger = await opened
    const [long, short] = [newSession(), newSession()]
    for (let times = 0; times < 3; times++)
      await ledger.merge([heard(long, 'song', 30_000), heard(short, 'song', 29_999)])
    expect(await ledger.countByTrack(['song', 'silence'])).toEqual([
      { trackId: 'song', plays: 1, listenedMs: 59_999 },
      { trackId: 'silence', plays: 0, listenedMs: 0 },
    ])
    expect(await ledger.countByTrack([])).toEqual([])
    await ledger.merge([])
  })

  test(`${name}: reports in any order, repeated and at once, leave the same ledger`, async () => {
    const ledger = await opened
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(60_000), { minLength: 1, maxLength: 8 }),
        async (reports) => {
          const [sessionId, trackId] = [newSession(), newSession()]
          await Promise.all(
            [...reports, ...reports.toReversed()].map((ms) =>
              ledger.merge([heard(sessionId, trackId, ms)]),
            ),
          )
          const most = Math.max(...reports)
          expect(await ledger.find(sessionId)).toEqual(heard(sessionId, trackId, most))
          expect(await ledger.countByTrack([trackId])).toEqual([
            { trackId, plays: most >= 30_000 ? 1 : 0, listenedMs: most },
          ])
        },
      ),
      { numRuns: 25 },
    )
    await ledger.ping()
  })

  const inAMonth = () => new Date(Date.now() + 31 * 86_400_000)
  const of = (userId: string, play: Play): Play => ({ ...play, userId })

  test(`${name}: the plays of a listener who is forgotten are nobody's, and count as before`, async () => {
    const ledger = await opened
    const [gone, other, trackId] = [newSession(), newSession(), newSession()]
    const [first, second] = [newSession(), newSession()]
    await ledger.merge([
      of(gone, heard(first, trackId, 40_000)),
      of(other, heard(second, trackId, 50_000)),
    ])
    const counts = await ledger.countByTrack([trackId])
    for (let times = 0; times < 2; times++) await ledger.forget(gone, inAMonth())
    expect(await ledger.find(first)).toEqual(heard(first, trackId, 40_000))
    expect((await ledger.find(second))?.userId).toBe(other)
    expect(await ledger.countByTrack([trackId])).toEqual(counts)
  })

  test(`${name}: what a player reports weeks later does not bring a forgotten listener back`, async () => {
    const ledger = await opened
    const [gone, other, trackId] = [newSession(), newSession(), newSession()]
    const [known, late, theirs] = [newSession(), newSession(), newSession()]
    await ledger.merge([of(gone, heard(known, trackId, 10_000))])
    await ledger.forget(gone, inAMonth())
    await ledger.merge([
      of(gone, heard(known, trackId, 35_000)),
      of(gone, heard(late, trackId, 45_000)),
      of(other, heard(theirs, trackId, 45_000)),
    ])
    expect(await ledger.find(known)).toEqual(heard(known, trackId, 35_000))
    expect(await ledger.find(late)).toEqual(heard(late, trackId, 45_000))
    expect((await ledger.find(theirs))?.userId).toBe(other)
    expect(await ledger.countByTrack([trackId])).toMatchObject([{ plays: 3 }])
  })

  test(`${name}: reports and the forgetting may come at once, in any order`, async () => {
    const ledger = await opened
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }), async (order) => {
        const [gone, trackId] = [newSession(), newSession()]
        const sessions = order.map(newSession)
        await Promise.all([
          ...order.flatMap((forgets, i) => [
            ...(forgets ? [ledger.forget(gone, inAMonth())] : []),
            ledger.merge([of(gone, heard(sessions[i]!, trackId, 40_000))]),
          ]),
          ledger.forget(gone, inAMonth()),
        ])
        for (const session of sessions) expect((await ledger.find(session))?.userId).toBeNull()
        expect(await ledger.countByTrack([trackId])).toMatchObject([{ plays: order.length }])
      }),
      { numRuns: 25 },
    )
  })

  test(`${name}: what is known of the forgetting is itself forgotten in time`, async () => {
    const ledger = await opened
    const [userId, session] = [newSession(), newSession()]
    await ledger.forget(userId, new Date(Date.now() - 1000))
    await ledger.merge([of(userId, heard(session, 'later', 40_000))])
    expect((await ledger.find(session))?.userId).toBe(userId)
  })

  const minute = (at: number) => new Date(Date.UTC(2026, 10, 22, 12, at))
  const anyPlay = fc.record({ track: fc.nat(3), at: fc.nat(9), listened: fc.nat(60_000) })
  const newestFirst = (a: Play, b: Play) =>
    b.startedAt.getTime() - a.startedAt.getTime() || (a.sessionId < b.sessionId ? 1 : -1)

  test(`${name}: a listener's plays are listed by the clock both ways, and summed by track, as a simple list says`, async () => {
    const ledger = await opened
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPlay, { maxLength: 12 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 5 }),
        async (some, at, most) => {
          const [userId, other] = [newSession(), newSession()]
          const all = some.map(({ track, at: began, listened }) => ({
            ...of(userId, heard(newSession(), `track ${track}`, listened)),
            startedAt: minute(began),
          }))
          await ledger.merge([...all, of(other, heard(newSession(), 'track 0', 40_000))])
          const counted = all.filter((play) => play.counted).toSorted(newestFirst)
          const moment = minute(at)
          expect(await ledger.countOfUser(userId)).toBe(counted.length)
          expect(await ledger.listByUser(userId, { most })).toEqual(counted.slice(0, most))
          expect(await ledger.listByUser(userId, { before: moment, most })).toEqual(
            counted.filter(({ startedAt }) => startedAt < moment).slice(0, most),
          )
          expect(await ledger.listByUser(userId, { after: moment, most })).toEqual(
            counted
              .filter(({ startedAt }) => startedAt > moment)
              .toReversed()
              .slice(0, most),
          )
          const since = Object.groupBy(
            counted.filter(({ startedAt }) => startedAt >= moment),
            ({ trackId }) => trackId,
          )
          const sums = Object.entries(since).map(([trackId, plays = []]) => ({
            trackId,
            plays: plays.length,
            listenedMs: plays.reduce((sum, { listenedMs }) => sum + listenedMs, 0),
          }))
          const top = sums.toSorted(
            (a, b) =>
              b.plays - a.plays || b.listenedMs - a.listenedMs || (a.trackId < b.trackId ? -1 : 1),
          )
          expect(await ledger.topOfUser(userId, moment, most)).toEqual(top.slice(0, most))
        },
      ),
      { numRuns: 25 },
    )
  })

  test(`${name}: a listener who is forgotten has played nothing`, async () => {
    const ledger = await opened
    const userId = newSession()
    await ledger.merge([of(userId, heard(newSession(), 'song', 40_000))])
    await ledger.forget(userId, inAMonth())
    expect(await ledger.listByUser(userId, { most: 5 })).toEqual([])
    expect(await ledger.topOfUser(userId, new Date(0), 5)).toEqual([])
    expect(await ledger.countOfUser(userId)).toBe(0)
  })

  let runs = 0
  test(`${name}: what everybody plays, and who plays what, is as a simple list says`, async () => {
    const ledger = await opened
    const anybodysPlay = fc.record({
      track: fc.nat(4),
      listener: fc.option(fc.nat(3)),
      late: fc.boolean(),
      counted: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(anybodysPlay, { maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        async (some, most) => {
          const since = new Date(Date.UTC(2030, 0, 1, ++runs))
          const run = newSession()
          const trackOf = (n: number) => `${run} track ${n}`
          const all = some.map(({ track, listener, late, counted }) => ({
            ...heard(newSession(), trackOf(track), counted ? 40_000 : 1000),
            userId: listener === null ? null : `${run} listener ${listener}`,
            startedAt: new Date(since.getTime() + (late ? 0 : -1)),
          }))
          await ledger.merge(all)
          const counting = all.filter((play) => play.counted && play.startedAt >= since)
          const byTrack = Map.groupBy(counting, ({ trackId }) => trackId)
          const played = [...byTrack.keys()].toSorted()
          const read: Awaited<ReturnType<typeof ledger.listPlayed>> = []
          for (let after = ''; ; after = read.at(-1)!.trackId) {
            const page = await ledger.listPlayed(since, after, most)
            read.push(...page)
            if (page.length < most) break
          }
          expect(read).toEqual(
            played.map((trackId) => ({ trackId, plays: byTrack.get(trackId)!.length })),
          )

          const listenersOf = (trackId: string) => {
            const users = (byTrack.get(trackId) ?? []).flatMap(({ userId }) => userId ?? [])
            return [...new Set(users)].toSorted()
          }
          const pairs = (found: { userId: string; trackId: string }[]) =>
            found.map(({ userId, trackId }) => `${userId}, ${trackId}`).toSorted()
          const asked = [0, 1, 2].map(trackOf)
          // Who asks for one twice is told of it once.
          expect(pairs(await ledger.listListeners([...asked, ...asked], since, most))).toEqual(
            asked
              .flatMap((trackId) => {
                const users = listenersOf(trackId).slice(0, most)
                return users.map((userId) => `${userId}, ${trackId}`)
              })
              .toSorted(),
          )
          const counts = await ledger.countListeners(asked, since)
          for (const trackId of asked)
            expect(counts.get(trackId) ?? 0).toBe(listenersOf(trackId).length)

          const users = [0, 1].map((n) => `${run} listener ${n}`)
          const tops = users.map((userId) => {
            const times = (trackId: string) =>
              byTrack.get(trackId)?.filter((play) => play.userId === userId).length ?? 0
            const theirs = played.filter((trackId) => times(trackId) > 0)
            return theirs
              .toSorted((a, b) => times(b) - times(a) || (a < b ? -1 : 1))
              .slice(0, most)
              .map((trackId) => `${userId}, ${trackId}`)
          })
          expect(pairs(await ledger.listHeard([...users, ...users], since, most))).toEqual(
            tops.flat().toSorted(),
          )
        },
      ),
      { numRuns: 25 },
    )
    expect(await ledger.listListeners([], new Date(0), 1)).toEqual([])
    expect(await ledger.listHeard([], new Date(0), 1)).toEqual([])
    expect((await ledger.countListeners([], new Date(0))).size).toBe(0)
  })
}

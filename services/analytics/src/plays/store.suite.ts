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
}

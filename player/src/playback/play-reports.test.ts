import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createFakeClock } from '../../test/fake-clock.ts'
import { createPlayReports, type PlayReport } from './play-reports.ts'

const report = (proof: string, listenedMs: number, type: PlayReport['type']): PlayReport => ({
  proof,
  type,
  listenedMs,
  positionMs: 0,
  at: 0,
})
const most = (reports: PlayReport[]) => {
  const ledger: Record<string, number> = {}
  for (const { proof, listenedMs } of reports) {
    ledger[proof] = Math.max(ledger[proof] ?? 0, listenedMs)
  }
  return ledger
}

test('however the server fails, in the end it knows all that was heard, one request at a time', async () => {
  const entries = fc.array(
    fc.record({
      proof: fc.constantFrom('x', 'y', 'z'),
      more: fc.nat(30_000),
      type: fc.constantFrom<PlayReport['type']>('start', 'progress', 'pause', 'seek', 'end'),
      wait: fc.nat(3000),
      fails: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(entries, async (all) => {
      const { clock, pass } = createFakeClock()
      const taken: PlayReport[] = []
      let failing = false
      let flying = 0
      const send = async (batch: readonly PlayReport[]) => {
        expect(++flying).toBe(1)
        expect(batch.length).toBeWithin(1, 101)
        await Promise.resolve()
        flying--
        if (failing) return 'retry'
        taken.push(...batch)
        return 'done'
      }
      const reports = createPlayReports(send, () => {}, clock)
      const told: PlayReport[] = []
      const heard: Record<string, number> = {}
      for (const { proof, more, type, wait, fails } of all) {
        failing = fails
        heard[proof] = (heard[proof] ?? 0) + more
        told.push(report(proof, heard[proof], type))
        reports.add(told.at(-1)!)
        await pass(wait, 500)
      }
      failing = false
      await pass(120_000, 10_000)
      expect(most(taken)).toEqual(most(told))
    }),
    { numRuns: 60 },
  )
})

test('reports of one moment travel together', async () => {
  const { clock, pass } = createFakeClock()
  const batches: number[] = []
  const send = async (batch: readonly PlayReport[]) => {
    batches.push(batch.length)
    return 'done' as const
  }
  const reports = createPlayReports(send, () => {}, clock)
  reports.add(report('x', 200_000, 'end'))
  reports.add(report('y', 0, 'start'))
  await pass(2000)
  expect(batches).toEqual([2])
})

import { retryDelay } from './backoff.ts'
import type { Clock } from './clock.ts'

/** What happened in a play session; `listenedMs` is all that was heard in it so far. */
export type PlayReport = {
  proof: string
  type: 'start' | 'progress' | 'pause' | 'seek' | 'end'
  listenedMs: number
  positionMs: number
  /** Milliseconds since 1970. */
  at: number
}

/** Sends a batch; `'retry'` when the server may take it later, `'done'` when it will not change its mind. */
export type SendReports = (reports: readonly PlayReport[]) => Promise<'done' | 'retry'>

/** Hands a batch to the browser as the page goes away; no answer comes back. */
export type LeaveReports = (reports: readonly PlayReport[]) => void

const BATCH = 100
const GATHER_MS = 500

/**
 * The outbox of play reports: gathered for half a second, one request at a time, kept in memory and
 * tried again until the server takes them. The server keeps the maximum of a session, so a repeat
 * does no harm and a later report says all that an earlier one of its session said.
 */
export function createPlayReports(send: SendReports, leave: LeaveReports, clock: Clock) {
  let waiting: PlayReport[] = []
  let flying: readonly PlayReport[] = []
  let attempt = 0
  let timer: (() => void) | undefined

  async function flush() {
    timer = undefined
    flying = waiting.slice(0, BATCH)
    waiting = waiting.slice(BATCH)
    const outcome = await send(flying).catch(() => 'retry' as const)
    if (outcome === 'retry') for (const report of [...flying].reverse()) waiting = merge(report)
    flying = []
    attempt = outcome === 'retry' ? attempt + 1 : 0
    schedule()
  }

  /** An unsent report goes in front unless a newer one of its session already waits. */
  const merge = (report: PlayReport) =>
    waiting.some((other) => supersedes(other, report)) ? waiting : [report, ...waiting]

  function schedule() {
    if (timer || flying.length > 0 || waiting.length === 0) return
    timer = clock.after(attempt > 0 ? retryDelay(attempt) : GATHER_MS, () => void flush())
  }

  return {
    add(report: PlayReport) {
      waiting = [...waiting.filter((other) => !supersedes(report, other)), report]
      schedule()
    },
    /** The network is back: no need to wait for the next try. */
    retryNow() {
      if (attempt === 0 || !timer) return
      timer()
      void flush()
    },
    /** The page goes: whatever the server has not confirmed goes out once more. */
    leave() {
      const all = [...flying, ...waiting]
      for (let i = 0; i < all.length; i += BATCH) leave(all.slice(i, i + BATCH))
    },
  }
}

const supersedes = (newer: PlayReport, older: PlayReport) =>
  newer.proof === older.proof && older.type !== 'start' && newer.listenedMs >= older.listenedMs

import { delay } from './abortable.ts'
import { BuskerError } from './error.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 8000

export interface Retry {
  /** How often to ask, the first time included; default 4. */
  tries?: number
  /** How long all tries may take with the waiting between them, in ms; default 30,000. */
  withinMs?: number
}

/**
 * Tries until it succeeds, its error is not a passing one, or `retry` is used up; throws the last error.
 * Waits as long as `Retry-After` says, else a random part of 0.5 s, 1 s, 2 s, up to 8 s.
 */
export async function repeat<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  { tries = 4, withinMs = 30_000 }: Retry,
  signal?: AbortSignal,
): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), withinMs)
  const end = performance.now() + withinMs
  const either = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal
  try {
    for (let tried = 1; ; tried++) {
      signal?.throwIfAborted()
      try {
        return await attempt(either)
      } catch (error) {
        signal?.throwIfAborted()
        if (limit.signal.aborted) throw tooLong(withinMs, error)
        if (!isPassing(error) || tried >= tries) throw error
        const waitMs = error.retryAfterMs ?? backoffMs(tried)
        if (performance.now() + waitMs >= end) throw error
        await delay(waitMs, either)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the same may succeed a while later. 409: the first try is still being carried out. */
export const isPassing = (error: unknown): error is BuskerError =>
  error instanceof BuskerError &&
  ([429, 502, 503, 504].includes(error.status) ||
    ['UNREACHABLE', 'IDEMPOTENCY_KEY_IN_USE'].includes(error.reason))

/** How long to wait after so many failures, in ms: all clients at once would be the next failure. */
export const backoffMs = (failures: number): number =>
  Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)

const tooLong = (withinMs: number, cause: unknown) =>
  new BuskerError({
    status: 0,
    reason: 'TIMEOUT',
    message: `The site did not answer within ${withinMs} ms.`,
    cause,
  })

/**
 * Delays that grow: tries under one key are free at first, then each has to wait, twice as long as
 * the one before it. Tries that are refused change nothing.
 */
export interface Backoff {
  /** Tries. Resolves to the seconds to wait, whole and at least one: 0 when the try may be made. */
  take(key: string): Promise<number>
  /** Takes back one try that was made, because it was a good one. The wait after it gets shorter. */
  undo(key: string): Promise<void>
  /** Forgets all tries of a key. */
  forgive(key: string): Promise<void>
}

export interface BackoffPolicy {
  /** Tries before there is any delay; at least one. */
  free: number
  /** Seconds of the first delay. */
  first: number
  /** Seconds of the longest delay. */
  most: number
  /** Seconds without a try, after the delay is over, until all tries are forgotten. */
  forgets: number
}

/** What is remembered of a key. Times are milliseconds since 1970. */
export interface Tried {
  count: number
  /** When the last try was made. */
  at: number
  /** When the next may be made. */
  until: number
}

/** Milliseconds to wait after this many tries. */
export const delayAfter = (count: number, { free, first, most }: BackoffPolicy) =>
  count < free ? 0 : Math.min(most, first * 2 ** (count - free)) * 1000

/** What is left of a budget after a try; whole seconds. */
export interface Count {
  /** Until the next try may be made: 0 when this one could be. */
  wait: number
  left: number
  /** Until all points are back. */
  resets: number
}

/** How often something may be done: so many points in so many seconds, by key. */
export interface Limiter {
  /** Takes a point. Resolves to the seconds to wait: 0 when it was there to take. */
  take(key: string): Promise<number>
  /** Takes a point, and tells how many are left. */
  count(key: string): Promise<Count>
  /** Gives all points of a key back. */
  forgive(key: string): Promise<void>
}

export interface Budget {
  points: number
  seconds: number
}

/** How often something may be done: so many points in so many seconds, by key. */
export interface Limiter {
  /** Takes a point. Resolves to the seconds to wait: 0 when it was there to take. */
  take(key: string): Promise<number>
  /** Gives all points of a key back. */
  forgive(key: string): Promise<void>
}

export interface Budget {
  points: number
  seconds: number
}

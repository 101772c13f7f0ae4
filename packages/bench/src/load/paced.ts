/** Listeners who each read one song no faster than it plays. */
export interface Paced {
  port: number
  listeners: number
  seconds: number
  bytesPerSecond: number
  paths: string[]
}

export interface PacedResult {
  /** Listeners whose music stood still at least once. */
  stalled: number
  /** Listeners whose connection was closed before the song was over. */
  cut: number
  bytes: number
}

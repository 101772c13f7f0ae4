/** What a load asks for, over and over. */
export interface Load {
  port: number
  connections: number
  seconds: number
  /** Addresses that are asked in turn; with a size in bytes where ranges of it are wanted. */
  targets: { path: string; size: number }[]
  /** Bytes of each Range, at a random place; undefined asks for the whole. */
  rangeBytes?: number
  headers?: Record<string, string>
  /** What is sent; undefined reads. */
  body?: string
  /** By default POST with a body, and GET without. */
  method?: 'PUT'
  /** Milliseconds that a connection rests after each answer. */
  restMs?: number
}

/** What came of a load. */
export interface LoadResult {
  requests: number
  /** Answers other than 2xx and 304. */
  refused: number
  /** Bytes of bodies. */
  bytes: number
  seconds: number
  p50Ms: number
  p99Ms: number
}

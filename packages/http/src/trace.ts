/** Where a request stands in a trace (W3C Trace Context). */
export interface Trace {
  /** 32 hex digits, the same in every service that the request comes to. */
  traceId: string
  /** 16 hex digits: the work of this service on it. */
  spanId: string
  /** The work that asked for this one. */
  parentId: string | undefined
  /** Two hex digits; the last bit says that the trace is recorded. */
  flags: string
}

export const TRACEPARENT = 'traceparent'

const WELL_FORMED =
  /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-.*)?$/

const hex = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)).toHex()

/** Goes on with the trace that a request came with; one that is malformed starts another (3.2.2.3). */
export function continueTrace(traceparent: string | undefined): Trace {
  const [, traceId, parentId, flags] = WELL_FORMED.exec(traceparent ?? '') ?? []
  return {
    traceId: traceId ?? hex(16),
    spanId: hex(8),
    parentId,
    flags: flags ?? '01',
  }
}

/** The header for a call that is part of this work. */
export const traceparentOf = ({ traceId, spanId, flags }: Trace) =>
  `00-${traceId}-${spanId}-${flags}`

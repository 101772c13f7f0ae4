import { AsyncLocalStorage } from 'node:async_hooks'
import type { Trace } from './trace.ts'

/** The request that is being answered, for logs and for calls to other services. */
export interface RequestContext {
  requestId: string
  trace: Trace
  /** When its caller gives up, in ms since 1970. */
  deadline: number | undefined
}

export const requestContext = new AsyncLocalStorage<RequestContext>()

export const REQUEST_ID = 'x-request-id'

const WELL_FORMED = /^[\w-]{8,64}$/

/** The id that came with the request, if it is one; else a new one. */
export const requestIdOf = (header: string | undefined) =>
  header && WELL_FORMED.test(header) ? header : crypto.randomUUID()

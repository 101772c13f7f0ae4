import { AsyncLocalStorage } from 'node:async_hooks'

/** The id of the request that is being answered, for logs and for calls to other services. */
export const requestContext = new AsyncLocalStorage<{ requestId: string }>()

export const REQUEST_ID = 'x-request-id'

const WELL_FORMED = /^[\w-]{8,64}$/

/** The id that came with the request, if it is one; else a new one. */
export const requestIdOf = (header: string | undefined) =>
  header && WELL_FORMED.test(header) ? header : crypto.randomUUID()

import type { ServiceName } from '@busker/contracts/services'
import { REQUEST_ID, requestContext } from './request-context.ts'
import { TRACEPARENT, traceparentOf } from './trace.ts'

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** How to reach a service: its `fetch`, wherever it runs. */
export type Reach = (service: ServiceName) => Fetch

/** Any composed service. */
export interface App {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
}

/** The address that a typed client is made for; `reach` decides where the call really goes. */
export const addressOf = (service: ServiceName) => `http://${service}`

/** Every service in this process. */
export const inProcess =
  (apps: Map<ServiceName, App>): Reach =>
  (service) =>
  async (input, init) => {
    const app = apps.get(service)
    if (!app) throw new Error(`The service ${service} is not part of this process.`)
    // Media comes this way too: a request that is one already is not copied.
    return app.fetch(traced(input instanceof Request && !init ? input : new Request(input, init)))
  }

/** The same call, told of what it is part of. */
export const traced = (request: Request) => {
  const context = requestContext.getStore()
  if (!context) return request
  request.headers.set(REQUEST_ID, context.requestId)
  request.headers.set(TRACEPARENT, traceparentOf(context.trace))
  return request
}

import type { ServiceName } from '@busker/contracts/services'
import { REQUEST_ID, requestContext } from './request-context.ts'

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

/** Each service at an address of its own, `http://catalog:3000` for example. */
export const overNetwork =
  (addresses: Record<ServiceName, string>): Reach =>
  (service) =>
  async (input, init) => {
    const asked = new Request(input, init)
    const { pathname, search } = new URL(asked.url)
    const sent = traced(new Request(addresses[service] + pathname + search, asked))
    // Bytes stay as the service encoded them; a redirect is the caller's to follow.
    const answer = await fetch(sent, { redirect: 'manual', decompress: false })
    return new Response(answer.body, answer)
  }

const traced = (request: Request) => {
  const id = requestContext.getStore()?.requestId
  if (id) request.headers.set(REQUEST_ID, id)
  return request
}

import { CLIENT_ADDRESS } from '@busker/http/client-address'
import type { Reach } from '@busker/http/reach'
import type { ServiceName } from '@busker/contracts/services'
import type { Context } from 'hono'
import { unreachable } from '@busker/http/answering'
import { clientAddressOf } from './client-address-of.ts'

/** Passes a request to a service just as it came, but for cookies, which only the auth service gets. */
export async function passTo(reach: Reach, service: ServiceName, request: Request) {
  try {
    return await reach(service)(withoutCookies(service, request))
  } catch (error) {
    throw unreachable(service, error)
  }
}

/** A session belongs to the auth service; no other one could lose it, or be led by it. */
function withoutCookies(service: ServiceName, request: Request) {
  if (service === 'auth' || !request.headers.has('cookie')) return request
  const bare = new Request(request)
  bare.headers.delete('cookie')
  return bare
}

/**
 * Passes a request to a service as it came, and its answer back untouched, so that a file still goes
 * out by its path. The service learns the listener's address from us alone.
 */
export const forwardTo = (reach: Reach, service: ServiceName, proxies: number) => (c: Context) => {
  const request = new Request(c.req.raw)
  request.headers.set(CLIENT_ADDRESS, clientAddressOf(c, proxies))
  return passTo(reach, service, request)
}

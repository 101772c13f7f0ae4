import { addressKey } from '@busker/http/address-key'
import { ApiError } from '@busker/http/errors'
import type { Budget, Limiter } from '@busker/limits/limiter'
import { createMiddleware } from 'hono/factory'
import { clientAddressOf } from './client-address-of.ts'

/** How many requests one address may send to the API in so many seconds, unless the operator says otherwise. */
export const API_LIMIT: Budget = { points: 6000, seconds: 30 }

/**
 * Counts requests by address, and tells with each answer how many are left and when they come back
 * (draft-ietf-httpapi-ratelimit-headers-10). Throws 429 with `Retry-After`, in seconds.
 */
export const rateLimited = (limiter: Limiter, { points, seconds }: Budget, proxies: number) =>
  createMiddleware(async (c, next) => {
    const { wait, left, resets } = await limiter.count(addressKey(clientAddressOf(c, proxies)))
    const told = {
      'RateLimit-Policy': `"address";q=${points};w=${seconds}`,
      RateLimit: `"address";r=${left};t=${resets}`,
    }
    if (wait)
      throw new ApiError(
        429,
        'TOO_MANY_REQUESTS',
        `Your address sent more than ${points} requests in ${seconds} seconds. Wait ${wait} s, then go on.`,
        { ...told, 'Retry-After': String(wait) },
      )
    await next()
    for (const [name, value] of Object.entries(told)) c.res.headers.set(name, value)
  })

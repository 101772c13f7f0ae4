import type { AuthAnswer } from '@busker/http/auth-news'
import { type Reach, addressOf } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { createVerify } from '@busker/http/verify'

const PATIENCE_MS = 3000

/**
 * Checks access tokens of this issuer (the origin of the site) with what the auth service tells its
 * siblings, wherever that runs. `secret` is what the services of the installation share.
 */
export function verifyThrough(reach: Reach, secret: string, publicUrl: string) {
  const auth = reachInside(reach, new TextEncoder().encode(secret), 'verify')('auth')
  return createVerify(async (since) => {
    const url = new URL('/internal/revocations', addressOf('auth'))
    if (since !== undefined) url.searchParams.set('since', since)
    const response = await inTime(auth(url, { signal: AbortSignal.timeout(PATIENCE_MS) }))
    if (!response.ok) throw new Error(`The auth service answered ${response.status}.`)
    return (await response.json()) as AuthAnswer
  }, new URL(publicUrl).origin)
}

/** A service in this process does not hear of a signal. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('No answer came in time.')), PATIENCE_MS)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}

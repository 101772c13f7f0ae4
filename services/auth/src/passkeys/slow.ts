import { addressKey } from '@busker/http/address-key'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { TooManyTries } from '../sign-in/guard.ts'

/** Each opened sign-in page asks for a challenge, so that it can offer passkeys as one types. */
const CHALLENGES = { points: 120, seconds: 60 }

const asError = (seconds: number, message: string) =>
  new ApiError(429, 'TOO_MANY_TRIES', message, { 'Retry-After': String(seconds) })

/** Holds up who tries on and on: 429 with `Retry-After`. */
export function createSlow({ guard, limits }: Pick<AuthDeps, 'guard' | 'limits'>) {
  const challenges = limits.limiter('passkey-challenge', CHALLENGES)
  return {
    /** Before a challenge is given out. */
    async ask(c: Context) {
      const wait = await challenges.take(addressKey(c.req.header(CLIENT_ADDRESS)))
      if (wait) throw asError(wait, `Too many tries. Wait ${wait} seconds, then try again.`)
    },
    /** Before an answer is looked at. Call `worked` when it was good: those do not count. */
    answer: (c: Context, kind: 'passkey' | 'code' = 'passkey') =>
      guard.slow(kind, c).catch((error: unknown) => {
        throw error instanceof TooManyTries ? asError(error.seconds, error.message) : error
      }),
  }
}

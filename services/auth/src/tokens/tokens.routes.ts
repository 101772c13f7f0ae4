import { timingSafeEqual } from 'node:crypto'
import { ApiError } from '@busker/http/errors'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../accounts/accounts.repository.ts'
import { scopesOf } from '../accounts/scopes.ts'
import { hashSecret } from '../accounts/secrets.ts'
import type { AuthDeps } from '../deps.ts'
import { TOKEN_SECONDS } from '../keys/signing-keys.ts'
import { TooManyTries } from '../sign-in/guard.ts'
import { ownPagesOnly } from '../sign-in/own-pages-only.ts'

const text = z.string().min(1, 'is missing').max(256, 'is at most 256 characters')
const credentials = z.object({ username: text, password: text })

/** Access tokens for those who showed who they are, and the keys that check them. */
export function tokensRoutes({ accounts, sessions, guard, cookie, keys, config }: AuthDeps) {
  const own = new URL(config.PUBLIC_URL).origin
  const tokenFor = async (account: Pick<Account, 'id' | 'role'>) => {
    const scopes = scopesOf(account.role)
    return {
      access_token: await keys.signAccessToken(account.id, scopes),
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      scope: scopes.join(' '),
    }
  }
  const isOperator = (key: string) =>
    timingSafeEqual(Buffer.from(hashSecret(key)), Buffer.from(hashSecret(config.OPERATOR_KEY)))

  return new Hono()
    .get('/.well-known/jwks.json', (c) =>
      c.json(keys.keySet, 200, { 'Cache-Control': 'public, max-age=300' }),
    )
    .post('/auth/sessions', validate('json', credentials), async (c) => {
      const account = await guard.checkPassword(c, c.req.valid('json')).catch((error: unknown) => {
        if (!(error instanceof TooManyTries)) throw error
        throw new ApiError(429, 'TOO_MANY_TRIES', error.message, {
          'Retry-After': String(error.seconds),
        })
      })
      if (!account)
        throw new ApiError(401, 'WRONG_CREDENTIALS', 'The name or the password is wrong.')
      return c.json(await tokenFor(account), 201, { 'Cache-Control': 'no-store' })
    })
    .post('/auth/token', ownPagesOnly(own), async (c) => {
      c.header('Cache-Control', 'no-store')
      const operatorKey = c.req.header('authorization')?.match(/^Bearer (\S+)$/i)?.[1]
      if (operatorKey !== undefined) {
        if (!isOperator(operatorKey))
          throw new ApiError(401, 'WRONG_OPERATOR_KEY', 'The operator key is wrong.')
        return c.json(await tokenFor(await accounts.getOwner()))
      }
      const session = cookie.get(c)
      const account = session ? await sessions.find(session) : undefined
      if (!account)
        throw new ApiError(401, 'SIGNED_OUT', 'Nobody is signed in here. Sign in at /sign-in.')
      return c.json(await tokenFor(account))
    })
    .post(
      '/internal/one-time-links',
      internalOnly(new TextEncoder().encode(config.SERVICE_SECRET), 'auth'),
      async (c) => {
        const code = await sessions.newOneTimeCode((await accounts.getOwner()).id)
        return c.json({ url: `${own}/sign-in?code=${code}` }, 201)
      },
    )
}

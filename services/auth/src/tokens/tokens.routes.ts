import { timingSafeEqual } from 'node:crypto'
import { ApiError } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../accounts/accounts.repository.ts'
import { hashSecret } from '../accounts/secrets.ts'
import type { AuthDeps } from '../deps.ts'
import { TooManyTries } from '../sign-in/guard.ts'
import { openSession } from '../sign-in/sign-in.ts'
import { currentSession } from '../sign-in/with-session.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { Tokens } from '../oauth/oauth-answers.ts'
import { OWN_CLIENT } from './access-tokens.ts'
import { scopesOf } from './scopes.ts'

/** Tokens of the operator key end with no session. */
const OPERATOR_SESSION = 'operator'
const TOO_MANY = ['TOO_MANY_TRIES', 'TOO_MANY_REQUESTS']
const text = (most: number) =>
  z.string().min(1, 'is missing').max(most, `is at most ${most} characters`)
const credentials = z.object({ username: text(256), password: text(1024) })

/** Access tokens for those who showed who they are. */
export function tokensRoutes(deps: AuthDeps) {
  const { accounts, sessions, codes, guard, cookie, tokens, audit, config } = deps
  const own = new URL(config.PUBLIC_URL).origin
  const tokenFor = (account: Account, sessionId: string) =>
    tokens.forAccount({
      account,
      clientId: OWN_CLIENT,
      sessionId,
      scopes: [...scopesOf(account.role)],
    })
  const isOperator = (key: string) =>
    timingSafeEqual(Buffer.from(hashSecret(key)), Buffer.from(hashSecret(config.OPERATOR_KEY)))

  /** Throws 401 for a wrong key, 429 after many. */
  const mustBeOperator = async (c: Context, key: string) => {
    if (isOperator(key)) return
    await guard.slow('token', c).catch(asApiError)
    throw new ApiError(401, 'WRONG_OPERATOR_KEY', 'The operator key is wrong.')
  }
  const ownerLink = async () => {
    const { id } = await accounts.getOwner()
    return { id, url: `${own}/sign-in?code=${await codes.make('go-in', { accountId: id })}` }
  }

  return new Hono()
    .post(
      '/auth/sessions',
      operation({
        id: 'createSession',
        tag: 'Account',
        summary: 'Sign in by name and password',
        description: 'For own programs: apps of others send people to `/authorize`.',
        by: 'no-token',
        answers: { 201: Tokens },
        refuses: { 401: ['WRONG_CREDENTIALS'], 429: TOO_MANY, 503: ['BUSY'] },
      }),
      validate('json', credentials),
      async (c) => {
        const account = await guard.checkPassword(c, c.req.valid('json')).catch(asApiError)
        const opened = account && (await openSession(deps, c, account, 'password'))
        if (!opened)
          throw new ApiError(401, 'WRONG_CREDENTIALS', 'The name or the password is wrong.')
        return c.json(await tokenFor(account, opened.id), 201, { 'Cache-Control': 'no-store' })
      },
    )
    .post(
      '/auth/token',
      operation({
        id: 'getOwnToken',
        tag: 'Account',
        summary: 'A token for the session of a browser, or for the operator key',
        description:
          'With the cookie of who is signed in, from pages of this site alone; or with `Authorization: Bearer` and the operator key, for the owner.',
        by: 'no-token',
        answers: { 200: Tokens },
        refuses: {
          401: ['SIGNED_OUT', 'WRONG_OPERATOR_KEY'],
          403: ['FOREIGN_PAGE'],
          429: TOO_MANY,
        },
      }),
      ownPagesOnly(own),
      async (c) => {
        c.header('Cache-Control', 'no-store')
        const operatorKey = bearer(c)
        if (operatorKey !== undefined) {
          await mustBeOperator(c, operatorKey)
          return c.json(await tokenFor(await accounts.getOwner(), OPERATOR_SESSION))
        }
        const session = await currentSession(c, cookie, sessions)
        if (!session)
          throw new ApiError(401, 'SIGNED_OUT', 'Nobody is signed in here. Sign in at /sign-in.')
        return c.json(await tokenFor(session.account, session.id))
      },
    )
    .post(
      '/auth/owner-link',
      operation({
        id: 'createOwnerLink',
        tag: 'Account',
        summary: 'A link by which the owner gets in',
        description:
          'For the operator key alone, sent as `Authorization: Bearer`. The link works once, and an older one no more.',
        by: 'no-token',
        answers: { 201: z.object({ url: z.url() }) },
        refuses: { 401: ['OPERATOR_KEY_REQUIRED', 'WRONG_OPERATOR_KEY'], 429: TOO_MANY },
      }),
      async (c) => {
        const operatorKey = bearer(c)
        if (operatorKey === undefined)
          throw new ApiError(
            401,
            'OPERATOR_KEY_REQUIRED',
            'Send the operator key: `Authorization: Bearer …`.',
          )
        await mustBeOperator(c, operatorKey)
        const { id, url } = await ownerLink()
        await audit.record(c, 'owner-link-made', { accountId: id })
        return c.json({ url }, 201, { 'Cache-Control': 'no-store' })
      },
    )
    .post(
      '/internal/one-time-links',
      internalOnly(new TextEncoder().encode(config.SERVICE_SECRET), 'auth'),
      async (c) => c.json({ url: (await ownerLink()).url }, 201),
    )
}

const bearer = (c: Context) => c.req.header('authorization')?.match(/^Bearer (\S+)$/i)?.[1]

const asApiError = (error: unknown): never => {
  if (!(error instanceof TooManyTries)) throw error
  throw new ApiError(429, 'TOO_MANY_TRIES', error.message, {
    'Retry-After': String(error.seconds),
  })
}

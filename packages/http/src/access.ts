import { createMiddleware } from 'hono/factory'
import { type JSONWebKeySet, createLocalJWKSet, errors, jwtVerify } from 'jose'
import { ApiError } from './errors.ts'

/** Who asks, and what they may do. */
export interface Access {
  userId: string
  scopes: ReadonlySet<string>
}

/** Checks an access token; undefined when it is not one of ours, or no longer valid. */
export type Verify = (token: string) => Promise<Access | undefined>

export type AccessEnv = { Variables: { access: Access } }
export type MaybeAccessEnv = { Variables: { access: Access | undefined } }

export const ACCESS_TOKEN_AUDIENCE = 'busker'
const KEYS_KEPT_MS = 10_000
const TOKENS_KEPT = 10_000

/**
 * Checks access tokens (EdDSA JWTs) against the keys that the auth service publishes. Checked
 * tokens are remembered until they expire: verifying costs 80 µs, remembering almost nothing.
 */
export function createVerify(fetchKeys: () => Promise<JSONWebKeySet>): Verify {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined
  let fetchedAt = -Infinity
  const known = new Map<string, { access: Access; expiresAt: number }>()

  const refreshKeys = async () => {
    if (keys && Date.now() - fetchedAt < KEYS_KEPT_MS) return
    fetchedAt = Date.now()
    keys = createLocalJWKSet(await fetchKeys())
  }
  const check = (token: string) =>
    jwtVerify(token, keys!, { algorithms: ['EdDSA'], audience: ACCESS_TOKEN_AUDIENCE })

  return async (token) => {
    const kept = known.get(token)
    if (kept && kept.expiresAt > Date.now()) return kept.access
    known.delete(token)
    try {
      if (!keys) await refreshKeys()
      const { payload } = await check(token).catch(async (error: unknown) => {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
        await refreshKeys()
        return check(token)
      })
      const access = {
        userId: payload.sub ?? '',
        scopes: new Set(typeof payload.scope === 'string' ? payload.scope.split(' ') : []),
      }
      if (known.size >= TOKENS_KEPT) known.delete(known.keys().next().value!)
      known.set(token, { access, expiresAt: (payload.exp ?? 0) * 1000 })
      return access
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined
      throw error
    }
  }
}

const bearer = (header: string | undefined) => header?.match(/^Bearer (\S+)$/i)?.[1]

const refused = (message: string) =>
  new ApiError(401, 'INVALID_TOKEN', message, {
    'WWW-Authenticate': 'Bearer error="invalid_token"',
  })

/** Requires an access token. 401 without a valid one (RFC 6750), 403 when it lacks the scope. */
export const signedIn = (verify: Verify, scope?: string) =>
  createMiddleware<AccessEnv>(async (c, next) => {
    const token = bearer(c.req.header('authorization'))
    if (!token) throw refused('Send an access token: `Authorization: Bearer …`.')
    const access = await verify(token)
    if (!access) throw refused('The access token is not valid or has expired. Get a new one.')
    if (scope && !access.scopes.has(scope))
      throw new ApiError(403, 'INSUFFICIENT_SCOPE', `The access token lacks the scope ${scope}.`)
    c.set('access', access)
    await next()
  })

/** Takes note of who asks, if they say so. A token that is sent must be valid. */
export const maybeSignedIn = (verify: Verify) =>
  createMiddleware<MaybeAccessEnv>(async (c, next) => {
    const token = bearer(c.req.header('authorization'))
    const access = token ? await verify(token) : undefined
    if (token && !access)
      throw refused('The access token is not valid or has expired. Get a new one, or send none.')
    c.set('access', access)
    await next()
  })

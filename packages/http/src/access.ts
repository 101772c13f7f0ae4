import { createMiddleware } from 'hono/factory'
import { ApiError } from './errors.ts'

/** What an account may be on this installation. */
export type Role = 'owner' | 'admin' | 'artist' | 'listener'

/** Who asks, and what they may do. */
export interface Access {
  /** Whose token it is; undefined for the token of an app itself. */
  userId: string | undefined
  /** The app that asks; `busker` is the site itself. */
  clientId: string
  /** The session or authorization that the token ends with. */
  sessionId: string
  /** As far as the token needs to tell: one without a scope to run the site says `listener`. */
  role: Role | undefined
  /** The artists that an account of the role `artist` stands for. */
  artistIds: ReadonlySet<string>
  scopes: ReadonlySet<string>
}

/** Somebody with an account. */
export type UserAccess = Access & { userId: string; role: Role }

/** Checks an access token; undefined when it is not one of ours, or no longer valid. */
export type Verify = (token: string) => Promise<Access | undefined>

export type AccessEnv = { Variables: { access: UserAccess } }
export type MaybeAccessEnv = { Variables: { access: Access | undefined } }

const bearer = (header: string | undefined) => header?.match(/^Bearer (\S+)$/i)?.[1]

const refused = (message: string) =>
  new ApiError(401, 'INVALID_TOKEN', message, {
    'WWW-Authenticate': 'Bearer error="invalid_token"',
  })

/** 403: a valid token that lacks a scope (RFC 6750, 3.1). */
export const lacksScope = (...anyOf: string[]) =>
  new ApiError(
    403,
    'INSUFFICIENT_SCOPE',
    `The access token lacks the scope ${anyOf.join(' or ')}.`,
    {
      'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${anyOf.join(' ')}"`,
    },
  )

const isUser = (access: Access): access is UserAccess => access.userId !== undefined

const anyOf = (scope: string | readonly string[]) => (typeof scope === 'string' ? [scope] : scope)

/**
 * Requires an access token. 401 without a valid one (RFC 6750), 403 when it lacks the scope, or all of
 * several scopes of which one is enough, or when the right, a rule of the service's `rights.ts`, does not hold for its account.
 */
export const signedIn = (
  verify: Verify,
  scope?: string | readonly string[],
  may: (access: UserAccess) => boolean = () => true,
) =>
  createMiddleware<AccessEnv>(async (c, next) => {
    const token = bearer(c.req.header('authorization'))
    if (!token) throw refused('Send an access token: `Authorization: Bearer …`.')
    const access = await verify(token)
    if (!access) throw refused('The access token is not valid or has expired. Get a new one.')
    if (!isUser(access))
      throw new ApiError(
        403,
        'USER_REQUIRED',
        'This is about an account. Get a token by the authorization code flow, not by client credentials.',
      )
    if (scope && !anyOf(scope).some((one) => access.scopes.has(one)))
      throw lacksScope(...anyOf(scope))
    if (!may(access))
      throw new ApiError(403, 'NOT_ALLOWED', 'Your account has no right to do this.')
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

import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Access, Verify } from './access.ts'
import { type AskAuth, type VerifyKey, createAuthNews } from './auth-news.ts'
import type { TokenIds } from './revocations.ts'

export const ACCESS_TOKEN_AUDIENCE = 'busker'
/** How long an access token is good for. */
export const ACCESS_TOKEN_SECONDS = 3600
const TOKENS_KEPT = 10_000
/** A token of a key that we do not know makes us ask the auth service at most so often. */
const UNKNOWN_KEY_MS = 250

interface Checked {
  access: Access
  key: VerifyKey
  ids: TokenIds
  expiresAt: number
}

/**
 * Checks access tokens: EdDSA JWTs of the type `at+jwt` (RFC 9068) of this issuer and audience,
 * signed by a key that the auth service publishes now, neither expired nor revoked. Good ones are
 * remembered, since verifying costs 80 µs and remembering almost nothing; a remembered one goes with
 * its time, its key or its revocation like any other. Throws 503 AUTH_UNREACHABLE when the auth
 * service has been silent for too long. `now` is in ms.
 */
export function createVerify(ask: AskAuth, issuer: string, now = Date.now): Verify {
  const news = createAuthNews(ask, ACCESS_TOKEN_SECONDS * 1000, now)
  const known = new Map<string, Checked>()

  const check = async (token: string): Promise<Checked | undefined> => {
    let key: VerifyKey | undefined
    const { payload } = await jwtVerify(
      token,
      async ({ kid = '' }) => {
        key = news.key(kid)
        if (!key) {
          await news.notOlderThan(UNKNOWN_KEY_MS)
          key = news.key(kid)
        }
        if (!key) throw new errors.JWKSNoMatchingKey()
        return key.publicKey
      },
      {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        audience: ACCESS_TOKEN_AUDIENCE,
        issuer,
        currentDate: new Date(now()),
      },
    )
    const { data } = claims.safeParse(payload)
    if (!data || !key) return undefined
    return { access: accessIn(data), key, ids: data, expiresAt: data.exp * 1000 }
  }
  const isGood = ({ key, ids, expiresAt }: Checked) =>
    expiresAt > now() && news.key(key.kid) === key && !news.isRevoked(ids)

  return async (token) => {
    if (news.isOld()) await news.fresh()
    const kept = known.get(token)
    if (kept) {
      if (isGood(kept)) return kept.access
      known.delete(token)
      return undefined
    }
    try {
      const checked = await check(token)
      if (!checked || !isGood(checked)) return undefined
      if (known.size >= TOKENS_KEPT) known.delete(known.keys().next().value!)
      known.set(token, checked)
      return checked.access
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined
      throw error
    }
  }
}

const claims = z
  .object({
    sub: z.string(),
    client_id: z.string(),
    sid: z.string(),
    jti: z.string(),
    iat: z.number(),
    exp: z.number(),
    scope: z.string().default(''),
    role: z.enum(['owner', 'admin', 'artist', 'listener']).optional(),
    artists: z.array(z.string()).default([]),
  })
  // One that lives longer would outlive what is remembered of its revocation.
  .refine(({ iat, exp }) => exp - iat <= ACCESS_TOKEN_SECONDS)

function accessIn(data: z.output<typeof claims>): Access {
  // The subject of an app's own token is the app (RFC 9068, 2.2).
  const isUser = data.sub !== data.client_id
  return {
    userId: isUser ? data.sub : undefined,
    clientId: data.client_id,
    sessionId: data.sid,
    // A token without a scope that a role is needed for does not tell the app which one it is.
    role: isUser ? (data.role ?? 'listener') : undefined,
    artistIds: new Set(data.artists),
    scopes: new Set(data.scope.split(' ').filter(Boolean)),
  }
}

import { ACCESS_TOKEN_AUDIENCE } from '@busker/http/verify'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'

const accessToken = z.object({
  iss: z.string(),
  sub: z.string(),
  client_id: z.string(),
  sid: z.string(),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
  scope: z.string(),
})

/** What an access token of ours says, when it is still good; revocations are read from the database. */
export async function readAccessToken(
  { db, keys, own }: Pick<AuthDeps, 'db' | 'keys' | 'own'>,
  token: string,
) {
  const verified = await jwtVerify(token, createLocalJWKSet(await keys.keySet()), {
    algorithms: ['EdDSA'],
    audience: ACCESS_TOKEN_AUDIENCE,
    issuer: own,
    typ: 'at+jwt',
  }).catch(() => undefined)
  const { data: claims } = accessToken.safeParse(verified?.payload)
  if (!claims) return undefined
  const revoked = await db
    .selectFrom('revocation')
    .select('id')
    .where('id', 'in', [claims.sid, claims.jti, claims.sub])
    .where('before', '>=', sql<Date>`to_timestamp(${claims.iat})`)
    .executeTakeFirst()
  return revoked ? undefined : claims
}

import { type JSONWebKeySet, SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose'
import { ACCESS_TOKEN_AUDIENCE } from '@busker/http/access'
import { newId } from '@busker/contracts/ids'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

export const TOKEN_SECONDS = 3600

export interface SigningKeys {
  keySet: JSONWebKeySet
  /** An access token (JWT, EdDSA) of one hour. */
  signAccessToken(userId: string, scopes: string[]): Promise<string>
}

/** Opens the signing keys of this installation; the first start makes one. */
export async function openSigningKeys(
  db: Kysely<AuthDatabase>,
  issuer: string,
): Promise<SigningKeys> {
  const keys = await db.transaction().execute(async (trx) => {
    await sql`lock table signing_key in share row exclusive mode`.execute(trx)
    const known = await trx
      .selectFrom('signingKey')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .execute()
    if (known.length) return known
    const pair = await generateKeyPair('EdDSA', { extractable: true })
    const kid = newId()
    return trx
      .insertInto('signingKey')
      .values({
        kid,
        privateJwk: await exportJWK(pair.privateKey),
        publicJwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'EdDSA', use: 'sig' },
      })
      .returningAll()
      .execute()
  })
  const [newest] = keys
  if (!newest) throw new Error('There is no signing key.')
  const privateKey = await importJWK(newest.privateJwk, 'EdDSA')
  return {
    keySet: { keys: keys.map((key) => key.publicJwk) },
    signAccessToken: (userId, scopes) =>
      new SignJWT({ scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'EdDSA', kid: newest.kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setSubject(userId)
        .setAudience(ACCESS_TOKEN_AUDIENCE)
        .setJti(newId())
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_SECONDS}s`)
        .sign(privateKey),
  }
}

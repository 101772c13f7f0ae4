import { ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_SECONDS } from '@busker/http/verify'
import { newId } from '@busker/contracts/ids'
import { type CryptoKey, type JSONWebKeySet, type JWTPayload, SignJWT, importJWK } from 'jose'
import type { Kysely } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { createKeysRepository } from './keys.repository.ts'
import { createSeal } from './seal.ts'
import { replaceKeys, tendKeys } from './tend-keys.ts'

export const TOKEN_SECONDS = ACCESS_TOKEN_SECONDS
/** A key that another replica replaced is used for at most so long. */
const KNOWN_MS = 1000

export interface SigningKeys {
  /** The public keys: the one that signs, the next one, and those whose tokens may still be good. */
  keySet(): Promise<JSONWebKeySet>
  /** An access token (JWT of the type `at+jwt`, RFC 9068) of one hour with these claims. */
  signAccessToken(claims: JWTPayload & { sub: string }): Promise<string>
  /** An ID token (OpenID Connect Core 1.0, 2), issued now; the caller says for whom and how long. */
  signIdToken(claims: JWTPayload & { sub: string; aud: string; exp: number }): Promise<string>
  /** For a key that leaked: all keys leave the key set, and with them go all tokens they signed. */
  rotateNow(): Promise<string>
  /** Makes, retires and removes keys as their time comes; called every minute. */
  tend(): Promise<void>
}

interface Known {
  readAt: number
  kid: string
  privateKey: CryptoKey
  keySet: JSONWebKeySet
}

/** Opens the signing keys of this installation; the first start makes them. `secret` seals them. */
export async function openSigningKeys(
  db: Kysely<AuthDatabase>,
  issuer: string,
  secret: string,
): Promise<SigningKeys> {
  const seal = createSeal(secret)
  const repository = createKeysRepository(db, seal)
  let known: Known | undefined
  let reading: Promise<Known> | undefined

  const read = async (): Promise<Known> => {
    const readAt = Date.now()
    const usable = await repository.listUsable()
    const current = usable.find((row) => row.hasBegun)
    if (!current) throw new Error('There is no signing key.')
    const privateKey =
      known?.kid === current.kid ? known.privateKey : await importJWK(current.privateJwk, 'EdDSA')
    if (privateKey instanceof Uint8Array) throw new Error('A signing key is not a key pair.')
    const keySet = { keys: usable.map((row) => row.publicJwk) }
    return (known = { readAt, kid: current.kid, privateKey, keySet })
  }
  const readAgain = () => (reading ??= read().finally(() => (reading = undefined)))
  const fresh = () =>
    known && Date.now() - known.readAt < KNOWN_MS ? Promise.resolve(known) : readAgain()

  const sign = async (typ: string, claims: JWTPayload, now: number) => {
    const { kid, privateKey } = await fresh()
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ })
      .setIssuer(issuer)
      .setIssuedAt(now)
      .sign(privateKey)
  }
  await tendKeys(db, seal)
  await readAgain()
  return {
    keySet: async () => (await fresh()).keySet,
    signAccessToken(claims) {
      const now = Math.floor(Date.now() / 1000)
      const exp = now + TOKEN_SECONDS
      return sign('at+jwt', { jti: newId(), ...claims, aud: ACCESS_TOKEN_AUDIENCE, exp }, now)
    },
    signIdToken: (claims) => sign('JWT', claims, Math.floor(Date.now() / 1000)),
    async rotateNow() {
      const kid = await replaceKeys(db, seal)
      known = undefined
      await reading?.catch(() => {})
      await readAgain()
      return kid
    },
    tend: () => tendKeys(db, seal),
  }
}

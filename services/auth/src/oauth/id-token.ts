import type { Selectable } from 'kysely'
import type { SignInMethod } from '../accounts/sessions.ts'
import type { AuthDatabase } from '../database.ts'
import { type SigningKeys, TOKEN_SECONDS } from '../keys/signing-keys.ts'

/** How somebody signed in, in the words of RFC 8176. */
const METHODS: Record<SignInMethod, string[]> = {
  password: ['pwd'],
  passkey: ['pop', 'user'],
  link: ['otp'],
}

/** Half the SHA-512 of a token, which is the hash that goes with Ed25519 (OpenID Connect Core, 3.1.3.6). */
const halfHash = (token: string) =>
  new Uint8Array(new Bun.CryptoHasher('sha512').update(token).digest())
    .subarray(0, 32)
    .toBase64({ alphabet: 'base64url', omitPadding: true })

/** What an authorization code knows of the sign-in behind it. */
export type SignedInFor = Pick<
  Selectable<AuthDatabase['authorizationCode']>,
  'accountId' | 'clientId' | 'nonce' | 'authTime' | 'method'
>

/** The ID token of an authorization (OpenID Connect Core, 2): who signed in, when and how. */
export const idTokenFor = (
  keys: SigningKeys,
  code: SignedInFor,
  sessionId: string,
  accessToken: string,
) =>
  keys.signIdToken({
    sub: code.accountId,
    aud: code.clientId,
    azp: code.clientId,
    auth_time: Math.floor(code.authTime.getTime() / 1000),
    amr: METHODS[code.method],
    exp: Math.floor(Date.now() / 1000) + TOKEN_SECONDS,
    sid: sessionId,
    at_hash: halfHash(accessToken),
    ...(code.nonce === null ? {} : { nonce: code.nonce }),
  })

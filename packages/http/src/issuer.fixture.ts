import {
  type CryptoKey,
  type JWK,
  type JWTPayload,
  SignJWT,
  exportJWK,
  generateKeyPair,
} from 'jose'
import type { AuthAnswer } from './auth-news.ts'
import type { Revocation } from './revocations.ts'
import { createVerify } from './verify.ts'

export const ISSUER = 'https://music.example'

export interface Pair {
  kid: string
  privateKey: CryptoKey
  publicJwk: JWK
}

export async function makePair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } }
}

/** An auth service that answers from memory, and a clock that a test moves. Times are in ms. */
export async function openIssuer({ page = 1000 } = {}) {
  const state = {
    now: Date.parse('2026-11-22T12:00:00Z'),
    keys: [await makePair('ours')],
    revoked: [] as Revocation[],
    silent: false,
    asked: 0,
  }
  const ask = async (since?: string): Promise<AuthAnswer> => {
    state.asked++
    if (state.silent) throw new Error('The auth service is down.')
    const from = Number(since ?? 0)
    const revocations = state.revoked.slice(from, from + page)
    const cursor = from + revocations.length
    return {
      keys: state.keys.map((key) => key.publicJwk),
      revocations,
      cursor: String(cursor),
      more: cursor < state.revoked.length,
    }
  }
  return {
    state,
    verify: createVerify(ask, ISSUER, () => state.now),
    pass: (ms: number) => void (state.now += ms),
    /** A token as the auth service signs it now, unless told. */
    token: (claims: JWTPayload = {}, header: Record<string, unknown> = {}, by = state.keys[0]!) =>
      new SignJWT({
        iss: ISSUER,
        aud: 'busker',
        sub: 'ada',
        client_id: 'busker',
        sid: 'the kitchen',
        jti: crypto.randomUUID(),
        role: 'listener',
        scope: 'playlist-modify-public',
        iat: state.now / 1000,
        exp: Math.floor(state.now / 1000) + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: by.kid, ...header })
        .sign(by.privateKey),
  }
}

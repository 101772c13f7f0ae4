import { type AskAuth } from '@busker/http/auth-news'
import { ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_SECONDS, createVerify } from '@busker/http/verify'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'

export const ISSUER = 'http://busker.test'

/** Signs access tokens as the auth service does, and checks them as every other one does. */
export async function openIssuer() {
  const kid = 'bench'
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const keys = [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }]
  const ask: AskAuth = async () => ({ keys, revocations: [], cursor: '0.0', more: false })
  return {
    publicKey,
    /** Remembers nothing yet. */
    newVerify: () => createVerify(ask, ISSUER),
    verify: createVerify(ask, ISSUER),
    sign: () =>
      new SignJWT({
        client_id: 'busker',
        sid: 'a session',
        jti: crypto.randomUUID(),
        role: 'listener',
        scope: 'playlist-read-private playlist-modify-public user-library-read streaming',
      })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
        .setSubject('listener')
        .setIssuer(ISSUER)
        .setAudience(ACCESS_TOKEN_AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
        .sign(privateKey),
  }
}

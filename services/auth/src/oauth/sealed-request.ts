import { SignJWT, jwtVerify } from 'jose'
import { z } from 'zod'

const MINUTES = 10
const AUDIENCE = 'busker-consent'

const sealedRequest = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()),
  state: z.string().optional(),
  nonce: z.string().optional(),
  codeChallenge: z.string().optional(),
})

/** What a person is asked on the consent page. */
export type SealedRequest = z.output<typeof sealedRequest>

/**
 * Closes and opens the request that a consent form carries, so that what is allowed is what was
 * shown: nothing in it can be changed, and it is good in one session for ten minutes.
 */
export function createRequestSeal(serviceSecret: string) {
  const key = new Bun.CryptoHasher('sha256', serviceSecret).update(AUDIENCE).digest()
  return {
    close: (request: SealedRequest, sessionId: string) =>
      new SignJWT({ request })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setSubject(sessionId)
        .setExpirationTime(`${MINUTES}m`)
        .sign(key),

    /** What was closed; undefined when it was changed, is too old, or of another session. */
    async open(sealed: string, sessionId: string) {
      const options = { algorithms: ['HS256'], audience: AUDIENCE, subject: sessionId }
      const checked = await jwtVerify(sealed, key, options).catch(() => undefined)
      return sealedRequest.safeParse(checked?.payload['request']).data
    },
  }
}

import { hkdfSync } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { EncryptJWT, jwtDecrypt } from 'jose'

const SECONDS = 60
const PURPOSE = 'busker: a new secret on its way to its page'

/**
 * Carries a new secret over the redirect from the form to the page that shows it, so that a reload makes
 * no other: in a cookie for a minute, sealed (JWE, RFC 7516) for one app in one session.
 */
export function createShownOnce(own: string, serviceSecret: string) {
  const key = new Uint8Array(hkdfSync('sha256', serviceSecret, '', PURPOSE, 32))
  const nameOf = (appId: string) => `busker_new_secret_${appId}`
  const options = {
    httpOnly: true,
    secure: own.startsWith('https:'),
    sameSite: 'Strict',
    path: '/account/apps',
  } as const
  return {
    async keep(c: Context, sessionId: string, appId: string, secret: string) {
      const sealed = await new EncryptJWT({ secret })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setSubject(sessionId)
        .setAudience(appId)
        .setExpirationTime(`${SECONDS}s`)
        .encrypt(key)
      setCookie(c, nameOf(appId), sealed, { ...options, maxAge: SECONDS })
    },

    /** The secret, this once; undefined when it was shown before, or is another's. */
    async take(c: Context, sessionId: string, appId: string) {
      const sealed = getCookie(c, nameOf(appId))
      if (sealed === undefined) return undefined
      deleteCookie(c, nameOf(appId), options)
      const opened = await jwtDecrypt<{ secret: string }>(sealed, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        subject: sessionId,
        audience: appId,
      }).catch(() => undefined)
      return opened?.payload.secret
    },
  }
}

import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'

/** An access token for the person whose browser sent these cookies; undefined when nobody is signed in. */
export function createSessionToken(reach: Reach, publicUrl: string) {
  const auth = createAuthClient(reach).auth.token
  return async (cookie: string | undefined) => {
    if (!cookie) return undefined
    // The auth service takes cookies from this site's own pages alone.
    const session = await auth.$post({}, { headers: { cookie, origin: publicUrl } })
    if (!session.ok) return undefined
    const { access_token, scope } = await session.json()
    return { token: access_token, scopes: new Set(scope.split(' ')) }
  }
}

export type SessionToken = ReturnType<typeof createSessionToken>

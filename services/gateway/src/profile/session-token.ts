import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'

/** An access token for the person whose browser sent these cookies; undefined when nobody is signed in. */
export function createSessionToken(reach: Reach, publicUrl: string) {
  const auth = createAuthClient(reach).auth.token
  return async (cookie: string | undefined): Promise<string | undefined> => {
    if (!cookie) return undefined
    // The auth service takes cookies from this site's own pages alone.
    const session = await auth.$post({}, { headers: { cookie, origin: publicUrl } })
    return session.ok ? (await session.json()).access_token : undefined
  }
}

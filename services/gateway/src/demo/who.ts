import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'
import { createUsersClient } from '@busker/users/client'

/** Tells the name of the person whose browser sent these cookies; undefined when nobody is signed in. */
export function createWho(reach: Reach, publicUrl: string) {
  const auth = createAuthClient(reach).auth.token
  const me = createUsersClient(reach).v1.me
  return async (cookie: string | undefined): Promise<string | undefined> => {
    if (!cookie) return undefined
    // The auth service takes cookies from this site's own pages alone.
    const session = await auth.$post({}, { headers: { cookie, origin: publicUrl } })
    if (!session.ok) return undefined
    const { access_token } = await session.json()
    const profile = await me.$get({}, { headers: { authorization: `Bearer ${access_token}` } })
    return profile.ok ? (await profile.json()).display_name : undefined
  }
}

export type Who = ReturnType<typeof createWho>

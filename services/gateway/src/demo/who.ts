import type { Reach } from '@busker/http/reach'
import type { SessionToken } from '../profile/session-token.ts'
import { createUsersClient } from '@busker/users/client'

/** Tells the name of the person whose browser sent these cookies; undefined when nobody is signed in. */
export function createWho(reach: Reach, sessionToken: SessionToken) {
  const me = createUsersClient(reach).v1.me
  return async (cookie: string | undefined): Promise<string | undefined> => {
    const session = await sessionToken(cookie)
    if (!session) return undefined
    const profile = await me.$get({}, { headers: { authorization: `Bearer ${session.token}` } })
    return profile.ok ? (await profile.json()).display_name : undefined
  }
}

export type Who = ReturnType<typeof createWho>

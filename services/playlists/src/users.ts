import type { Reach } from '@busker/http/reach'
import { createUsersClient } from '@busker/users/client'

/** What playlists ask of the users service. */
export function createUsers(reach: Reach, publicUrl: string) {
  const client = createUsersClient(reach)
  const read = (id: string) => client.v1.users[':id'].$get({ param: { id } })
  return {
    isThere: async (id: string) => (await read(id)).ok,

    /** Who owns a playlist. An owner without a profile is shown without a name. */
    async profile(id: string) {
      const response = await read(id)
      if (response.ok) return response.json()
      const page = `${publicUrl}/user/${id}`
      return {
        display_name: '',
        external_urls: { spotify: page, busker: page },
        href: `${publicUrl}/v1/users/${id}`,
        id,
        images: [],
        type: 'user' as const,
        uri: `busker:user:${id}`,
      }
    },
  }
}

export type Users = ReturnType<typeof createUsers>

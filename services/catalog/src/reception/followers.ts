import type { Reach } from '@busker/http/reach'
import { createUsersClient } from '@busker/users/client'

const AT_ONCE = 500
const PAGE = 5000

/** How many people follow artists, as the users service counts; throws when it cannot tell. */
export function createFollowers(inside: Reach) {
  const route = createUsersClient(inside).internal['artist-followers']
  const ask = async (query: Record<string, string>) => {
    const response = await route.$get({ query })
    if (!response.ok) throw new Error(`The users service answered ${response.status}.`)
    return (await response.json()).artists
  }
  return {
    /** Of each of these artists. */
    async of(artistIds: string[]) {
      const counts = new Map(artistIds.map((id) => [id, 0]))
      for (let from = 0; from < artistIds.length; from += AT_ONCE) {
        const ids = artistIds.slice(from, from + AT_ONCE).join(',')
        for (const { id, followers } of await ask({ ids })) counts.set(id, followers)
      }
      return counts
    },

    /** Of every artist whom somebody follows. */
    async all() {
      const counts = new Map<string, number>()
      for (let after = ''; ;) {
        const page = await ask({ after, limit: String(PAGE) })
        for (const { id, followers } of page) counts.set(id, followers)
        const last = page.at(-1)
        if (!last || page.length < PAGE) return counts
        after = last.id
      }
    },
  }
}

export type Followers = ReturnType<typeof createFollowers>

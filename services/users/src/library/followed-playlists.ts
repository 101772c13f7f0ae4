import type { UsersDeps } from '../deps.ts'
import type { Shelf } from './shelf.ts'

/**
 * The playlists that people follow, which the playlists service keeps: it says what stands against
 * following one.
 */
export const followedPlaylists = ({ playlists }: Pick<UsersDeps, 'playlists'>): Shelf => ({
  scopes: { read: 'playlist-read-private', modify: 'playlist-modify-public' },
  mustTake: async () => {},
  async add({ authorization }, ids) {
    for (const id of ids) await playlists.follow(id, authorization)
  },
  async remove({ authorization }, ids) {
    for (const id of ids) await playlists.unfollow(id, authorization)
  },
  async among({ userId, authorization }, ids) {
    const answers = await Promise.all(
      ids.map(async (id) => [id, await playlists.isFollowed(id, userId, authorization)] as const),
    )
    return new Set(answers.filter(([, isFollowed]) => isFollowed).map(([id]) => id))
  },
})

import { ID_PATTERN } from '@busker/contracts/ids'
import { notFound } from '@busker/http/errors'
import type { UsersDeps } from '../deps.ts'
import type { Shelf } from '../library/shelf.ts'
import { createFollowsRepository } from './follows.repository.ts'

/** The artists whom people follow. */
export function followedArtists({ db, catalog }: Pick<UsersDeps, 'db' | 'catalog'>): Shelf {
  const follows = createFollowsRepository(db)
  return {
    scopes: { read: 'user-follow-read', modify: 'user-follow-modify' },
    async mustTake(_who, ids) {
      const there = new Set(
        (await catalog.artist(ids.filter((id) => ID_PATTERN.test(id)))).map(({ id }) => id),
      )
      const missing = ids.find((id) => !there.has(id))
      if (missing) throw notFound('artist', missing)
    },
    async add({ userId }, ids) {
      if (!(await follows.followArtists(userId, ids))) throw notFound('user', userId)
    },
    async remove({ userId }, ids) {
      await follows.unfollow(userId, 'artist', ids)
    },
    among: ({ userId }, ids) => follows.among(userId, 'artist', ids),
  }
}

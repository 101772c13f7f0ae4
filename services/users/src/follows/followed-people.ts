import { ApiError, notFound } from '@busker/http/errors'
import type { UsersDeps } from '../deps.ts'
import type { Shelf } from '../library/shelf.ts'
import { createFollowsRepository } from './follows.repository.ts'

/** The people whom people follow. */
export function followedPeople({ db }: Pick<UsersDeps, 'db'>): Shelf {
  const follows = createFollowsRepository(db)
  return {
    scopes: { read: 'user-follow-read', modify: 'user-follow-modify' },
    async mustTake({ userId }, ids) {
      if (ids.includes(userId))
        throw new ApiError(400, 'CANNOT_FOLLOW_YOURSELF', 'Nobody follows themselves.')
      const there = await follows.withProfile([userId, ...ids])
      const missing = [userId, ...ids].find((id) => !there.has(id))
      if (missing) throw notFound('user', missing)
    },
    async add({ userId }, ids) {
      const [missing] = await follows.followUsers(userId, ids)
      if (missing) throw notFound('user', missing)
    },
    async remove({ userId }, ids) {
      await follows.unfollow(userId, 'user', ids)
    },
    among: ({ userId }, ids) => follows.among(userId, 'user', ids),
  }
}

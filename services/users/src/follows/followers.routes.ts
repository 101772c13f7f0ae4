import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { createFollowsRepository } from './follows.repository.ts'
import { followersQuery } from './follows.schemas.ts'

/** How many people follow artists, for other services: some artists, or all that are followed in turn. */
export function followersRoutes({ db, serviceSecret }: UsersDeps) {
  const follows = createFollowsRepository(db)
  return new Hono().get(
    '/internal/artist-followers',
    internalOnly(serviceSecret, 'users'),
    validate('query', followersQuery),
    async (c) => {
      const { ids, after, limit } = c.req.valid('query')
      const artists = await (ids ? follows.countFollowers(ids) : follows.listFollowed(after, limit))
      return c.json({ artists }, 200)
    },
  )
}

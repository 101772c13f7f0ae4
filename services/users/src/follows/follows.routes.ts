import { signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { createFollowsRepository } from './follows.repository.ts'
import { artistsQuery, containsQuery, followQuery } from './follows.schemas.ts'
import { readFollowed } from './read-followed.ts'

/** Whom somebody follows, in the Web API's shapes. */
export function followsRoutes({ db, verify, artists, publicUrl }: UsersDeps) {
  const follows = createFollowsRepository(db)
  const href = `${publicUrl}/v1/me/following`

  const followArtists = async (userId: string, ids: string[]) => {
    const there = new Set((await artists.find(ids)).map(({ id }) => id))
    const missing = ids.find((id) => !there.has(id))
    if (missing) throw notFound('artist', missing)
    if (!(await follows.followArtists(userId, ids))) throw notFound('user', userId)
  }
  const followUsers = async (userId: string, ids: string[]) => {
    if (ids.includes(userId))
      throw new ApiError(400, 'CANNOT_FOLLOW_YOURSELF', 'Nobody follows themselves.')
    const [missing] = await follows.followUsers(userId, ids)
    if (missing) throw notFound('user', missing)
  }

  return new Hono()
    .get(
      '/v1/me/following',
      signedIn(verify, 'user-follow-read'),
      validate('query', artistsQuery),
      async (c) => {
        const { after, limit } = c.req.valid('query')
        const { userId } = c.var.access
        const [ids, total] = await Promise.all([
          follows.listArtists(userId, after ?? '', limit + 1),
          follows.countArtists(userId),
        ])
        const shown = ids.slice(0, limit)
        const last = ids.length > limit ? (shown.at(-1) ?? null) : null
        const page = (from?: string) =>
          `${href}?${new URLSearchParams({ type: 'artist', ...(from ? { after: from } : {}), limit: String(limit) })}`
        const items = await artists.find(shown)
        const cursors = { after: last, before: shown[0] ?? null }
        return c.json(
          {
            artists: {
              href: page(after),
              limit,
              next: last && page(last),
              cursors,
              total,
              items,
            },
          },
          200,
        )
      },
    )
    .put(
      '/v1/me/following',
      signedIn(verify, 'user-follow-modify'),
      validate('query', followQuery),
      async (c) => {
        const { type, ids } = await readFollowed(c, c.req.valid('query'))
        const follow = type === 'artist' ? followArtists : followUsers
        await follow(c.var.access.userId, ids)
        return c.body(null, 204)
      },
    )
    .delete(
      '/v1/me/following',
      signedIn(verify, 'user-follow-modify'),
      validate('query', followQuery),
      async (c) => {
        const { type, ids } = await readFollowed(c, c.req.valid('query'))
        await follows.unfollow(c.var.access.userId, type, ids)
        return c.body(null, 204)
      },
    )
    .get(
      '/v1/me/following/contains',
      signedIn(verify, 'user-follow-read'),
      validate('query', containsQuery),
      async (c) => {
        const { type, ids } = c.req.valid('query')
        const known = await follows.among(c.var.access.userId, type, ids)
        return c.json(
          ids.map((id) => known.has(id)),
          200,
        )
      },
    )
}

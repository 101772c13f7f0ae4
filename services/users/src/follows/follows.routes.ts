import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { whoAsks } from '../library/who-asks.ts'
import { followedArtists } from './followed-artists.ts'
import { followedPeople } from './followed-people.ts'
import { createFollowsRepository } from './follows.repository.ts'
import { followsOperations } from './follows-operations.ts'
import { artistsQuery, followedQuery } from './follows.schemas.ts'
import { readFollowed } from './read-followed.ts'

/** Whom somebody follows, in the Web API's shapes. */
export function followsRoutes(deps: UsersDeps) {
  const { db, verify, catalog, publicUrl } = deps
  const follows = createFollowsRepository(db)
  const href = `${publicUrl}/v1/me/following`

  const shelves = { artist: followedArtists(deps), user: followedPeople(deps) }

  return new Hono()
    .get(
      '/v1/me/following',
      operation(followsOperations.list),
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
        const items = await catalog.artist(shown)
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
      operation(followsOperations.follow),
      signedIn(verify, 'user-follow-modify'),
      async (c) => {
        const { type, ids } = await readFollowed(c)
        await shelves[type].mustTake(whoAsks(c), ids)
        await shelves[type].add(whoAsks(c), ids)
        return c.body(null, 204)
      },
    )
    .delete(
      '/v1/me/following',
      operation(followsOperations.unfollow),
      signedIn(verify, 'user-follow-modify'),
      async (c) => {
        const { type, ids } = await readFollowed(c)
        await shelves[type].remove(whoAsks(c), ids)
        return c.body(null, 204)
      },
    )
    .get(
      '/v1/me/following/contains',
      operation(followsOperations.contains),
      signedIn(verify, 'user-follow-read'),
      validate('query', followedQuery),
      async (c) => {
        const { type, ids } = c.req.valid('query')
        const known = await shelves[type].among(whoAsks(c), ids)
        return c.json(
          ids.map((id) => known.has(id)),
          200,
        )
      },
    )
}

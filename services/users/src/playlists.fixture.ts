import { ApiError, notFound, renderError } from '@busker/http/errors'
import { Hono } from 'hono'

/** Followers of playlists, as the playlists service answers for them. Tokens are those of users.fixture.ts. */
export function playlistsForTest() {
  /** The followers of each playlist that there is. */
  const followers = new Map<string, Set<string>>()
  const of = (id: string) => {
    const found = followers.get(id)
    if (!found) throw notFound('playlist', id)
    return found
  }
  const whose = (authorization: string | undefined) => {
    const [userId = ''] = authorization?.replace('Bearer ', '').split(':') ?? []
    if (userId === 'banned')
      throw new ApiError(403, 'NOT_ALLOWED', 'Your account has no right to do this.')
    return userId
  }
  /** Playlists at which something else answers. */
  const broken = new Set<string>()
  const app = new Hono()
    .onError(renderError)
    .use('/v1/playlists/:id/*', async (c, next) =>
      broken.has(c.req.param('id')) ? c.text('<h1>Not here</h1>', 404) : next(),
    )
    .put('/v1/playlists/:id/followers', (c) => {
      of(c.req.param('id')).add(whose(c.req.header('authorization')))
      return c.body(null, 200)
    })
    .delete('/v1/playlists/:id/followers', (c) => {
      of(c.req.param('id')).delete(whose(c.req.header('authorization')))
      return c.body(null, 200)
    })
    .get('/v1/playlists/:id/followers/contains', (c) =>
      c.json([of(c.req.param('id')).has(c.req.query('ids') ?? '')]),
    )
  return { app, followers, broken }
}

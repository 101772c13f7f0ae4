import { signedIn } from '@busker/http/access'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { readBody } from '../read-body.ts'
import { mustHaveAnyScope, mustHaveScope } from '../rights.ts'
import { createFollowersRepository } from './followers.repository.ts'

const MOST_AT_ONCE = 5
const path = '/v1/playlists/:id/followers'

const follow = z.object({ public: z.boolean('must be true or false').default(true) })
const contains = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.string().min(1).max(64)).max(MOST_AT_ONCE, `has at most ${MOST_AT_ONCE} ids`))
    .optional(),
})

/** Following playlists, in the Web API's shapes. */
export function followersRoutes(deps: PlaylistsDeps) {
  const { db, verify } = deps
  const followers = createFollowersRepository(db)
  const find = createFinder(deps)
  return new Hono()
    .put(path, validate('param', playlistId), signedIn(verify), async (c) => {
      const { access } = c.var
      const { public: isPublic } = await readBody(c, follow)
      mustHaveScope(access, isPublic)
      const playlist = await find.toRead(c.req.valid('param').id, access)
      await followers.follow(playlist.id, access.userId, isPublic)
      return c.body(null, 200)
    })
    .delete(path, validate('param', playlistId), signedIn(verify), async (c) => {
      const { access } = c.var
      mustHaveAnyScope(access, ['playlist-modify-public', 'playlist-modify-private'])
      await followers.unfollow(c.req.valid('param').id, access.userId)
      return c.body(null, 200)
    })
    .get(
      `${path}/contains`,
      validate('param', playlistId),
      signedIn(verify),
      validate('query', contains),
      async (c) => {
        const { userId } = c.var.access
        const playlist = await find.toRead(c.req.valid('param').id, c.var.access)
        const { ids = [userId] } = c.req.valid('query')
        const known = await followers.among(playlist.id, ids, userId)
        return c.json(
          ids.map((id) => known.has(id)),
          200,
        )
      },
    )
}

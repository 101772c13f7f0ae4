import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { readBody } from '../read-body.ts'
import { MODIFY, MODIFY_ROWS, mustHaveScope } from '../rights.ts'
import { createFollowersRepository } from './followers.repository.ts'

const MOST_AT_ONCE = 5
const USER_ID = /^[0-9A-Za-z_-]{1,64}$/
const path = '/v1/playlists/:id/followers'

const follow = z.strictObject({ public: z.boolean('must be true or false').default(true) })
const contains = z.object({
  ids: z
    .string()
    .meta({
      description: `At most ${MOST_AT_ONCE} ids of users, separated by commas.`,
      pattern: '^[0-9A-Za-z_-]{1,64}(,[0-9A-Za-z_-]{1,64}){0,4}$',
    })
    .transform((ids) => ids.split(','))
    .pipe(
      z
        .array(z.string().regex(USER_ID, 'is no id of a user'))
        .max(MOST_AT_ONCE, `has at most ${MOST_AT_ONCE} ids`),
    )
    .optional(),
})

/** Following playlists, in the Web API's shapes. */
export function followersRoutes(deps: PlaylistsDeps) {
  const { db, verify } = deps
  const followers = createFollowersRepository(db)
  const find = createFinder(deps)
  return new Hono()
    .put(
      path,
      operation({
        id: 'followPlaylist',
        tag: 'Following',
        summary: 'Follow a playlist',
        deprecated: true,
        by: 'user',
        scopes: MODIFY_ROWS,
        takes: { 'application/json': follow },
        mayBeEmpty: true,
        answers: { 200: 'nothing' },
        refuses: { 404: ['PLAYLIST_NOT_FOUND'] },
      }),
      validate('param', playlistId),
      signedIn(verify, MODIFY),
      async (c) => {
        const { access } = c.var
        const { public: isPublic } = await readBody(c, follow)
        mustHaveScope(access, isPublic)
        const playlist = await find.toRead(c.req.valid('param').id, access)
        await followers.follow(playlist.id, access.userId, isPublic)
        return c.body(null, 200)
      },
    )
    .delete(
      path,
      operation({
        id: 'unfollowPlaylist',
        tag: 'Following',
        summary: 'Follow a playlist no longer',
        deprecated: true,
        by: 'user',
        scopes: MODIFY_ROWS,
        answers: { 200: 'nothing' },
      }),
      validate('param', playlistId),
      signedIn(verify, MODIFY),
      async (c) => {
        const { access } = c.var
        await followers.unfollow(c.req.valid('param').id, access.userId)
        return c.body(null, 200)
      },
    )
    .get(
      `${path}/contains`,
      operation({
        id: 'checkPlaylistFollowers',
        tag: 'Following',
        summary: 'Whether people follow a playlist',
        description:
          'Up to 5, by default whose token it is. Who follows it privately is not told of.',
        deprecated: true,
        by: 'user',
        answers: { 200: z.array(z.boolean()).describe('In the order of the ids.') },
        refuses: { 404: ['PLAYLIST_NOT_FOUND'] },
      }),
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

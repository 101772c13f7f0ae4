import { signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { MOST_COLLABORATORS, createCollaboratorsRepository } from './collaborators.repository.ts'

const collaborator = playlistId.extend({ user: z.string().min(1).max(64) })

/** Who may change the songs of a playlist: the owner names them, and they see each other. */
export function collaboratorsRoutes(deps: PlaylistsDeps) {
  const { db, verify, users, publicUrl } = deps
  const collaborators = createCollaboratorsRepository(db)
  const find = createFinder(deps)
  return new Hono()
    .get(
      '/v1/playlists/:id/collaborators',
      validate('param', playlistId),
      signedIn(verify),
      validate('query', pageQuery()),
      async (c) => {
        const playlist = await find.toShare(c.req.valid('param').id, c.var.access)
        const slice = c.req.valid('query')
        const { rows, total } = await collaborators.list(playlist.id, slice)
        const people = await Promise.all(rows.map(({ userId }) => users.profile(userId)))
        const items = rows.map(({ since }, i) => ({
          added_at: since.toISOString(),
          user: people[i],
        }))
        const href = `${publicUrl}/v1/playlists/${playlist.id}/collaborators`
        return c.json(toPage(href, slice, total, items), 200)
      },
    )
    .put(
      '/v1/playlists/:id/collaborators/:user',
      validate('param', collaborator),
      signedIn(verify),
      async (c) => {
        const { id, user } = c.req.valid('param')
        const playlist = await find.toOwn(id, c.var.access)
        if (user === playlist.ownerId)
          throw new ApiError(400, 'IS_OWNER', 'The owner may change the playlist anyway.')
        if (!(await users.isThere(user))) throw notFound('user', user)
        const refused = await collaborators.add(playlist.id, user)
        if (refused === 'is full')
          throw new ApiError(
            403,
            'TOO_MANY_COLLABORATORS',
            `A playlist has at most ${MOST_COLLABORATORS} collaborators.`,
          )
        if (refused)
          throw new ApiError(
            400,
            'NOT_COLLABORATIVE',
            'This playlist is not collaborative. Change it first: {"collaborative": true}.',
          )
        return c.body(null, 204)
      },
    )
    .delete(
      '/v1/playlists/:id/collaborators/:user',
      validate('param', collaborator),
      signedIn(verify),
      async (c) => {
        const { id, user } = c.req.valid('param')
        const isLeaving = user === c.var.access.userId
        const playlist = isLeaving
          ? await find.toChange(id, c.var.access)
          : await find.toOwn(id, c.var.access)
        await collaborators.remove(playlist.id, user)
        return c.body(null, 204)
      },
    )
}

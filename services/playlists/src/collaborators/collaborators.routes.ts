import { signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { pageOf } from '@busker/web-api/page'
import { PublicUser } from '@busker/web-api/user'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { MODIFY, MODIFY_ROWS } from '../rights.ts'
import { MOST_COLLABORATORS, createCollaboratorsRepository } from './collaborators.repository.ts'

const collaborator = playlistId.extend({ user: z.string().min(1).max(64) })

const Collaborator = z
  .object({ added_at: z.iso.datetime(), user: PublicUser })
  .meta({ id: 'Collaborator' })

/** Who may change the songs of a playlist: the owner names them, and they see each other. */
export function collaboratorsRoutes(deps: PlaylistsDeps) {
  const { db, verify, users, publicUrl } = deps
  const collaborators = createCollaboratorsRepository(db)
  const find = createFinder(deps)
  return new Hono()
    .get(
      '/v1/playlists/:id/collaborators',
      operation({
        id: 'getCollaborators',
        tag: 'Playlists',
        summary: 'Who may change what is on a playlist',
        description: 'Its owner and its collaborators see them.',
        by: 'user',
        answers: { 200: pageOf(Collaborator) },
        refuses: { 403: ['NOT_YOUR_PLAYLIST'], 404: ['PLAYLIST_NOT_FOUND'] },
      }),
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
      operation({
        id: 'addCollaborator',
        tag: 'Playlists',
        summary: 'Let somebody change what is on a playlist',
        by: 'user',
        scopes: MODIFY_ROWS,
        answers: { 204: 'nothing' },
        refuses: {
          400: ['IS_OWNER', 'NOT_COLLABORATIVE'],
          403: ['NOT_YOUR_PLAYLIST', 'TOO_MANY_COLLABORATORS'],
          404: ['PLAYLIST_NOT_FOUND', 'USER_NOT_FOUND'],
        },
      }),
      validate('param', collaborator),
      signedIn(verify, MODIFY),
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
      operation({
        id: 'removeCollaborator',
        tag: 'Playlists',
        summary: 'No longer let somebody change what is on a playlist',
        description: 'The owner may, and collaborators for themselves.',
        by: 'user',
        scopes: MODIFY_ROWS,
        answers: { 204: 'nothing' },
        refuses: { 403: ['NOT_YOUR_PLAYLIST'], 404: ['PLAYLIST_NOT_FOUND'] },
      }),
      validate('param', collaborator),
      signedIn(verify, MODIFY),
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

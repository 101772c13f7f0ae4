import { maybeSignedIn } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { createItemsRepository } from '../playlists/items.repository.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { formatAccepted } from './choose-format.ts'
import { reference } from './exchange.reference.ts'
import { exportQuery } from './exchange.schemas.ts'
import { exportFile } from './export-file.ts'
import { fileFormats } from './file-format.ts'
import { savedAs } from './file-name.ts'
import { formats } from './formats.ts'

/** Playlists as files, for those who may read them. */
export function exportRoutes(deps: PlaylistsDeps) {
  const { db, verify, users, publicUrl } = deps
  const find = createFinder(deps)
  const items = createItemsRepository(db)

  return new Hono().get(
    '/v1/playlists/:id/export',
    reference.exported,
    validate('param', playlistId),
    maybeSignedIn(verify),
    validate('query', exportQuery),
    async (c) => {
      const playlist = await find.toRead(c.req.valid('param').id, c.var.access)
      const format = c.req.valid('query').format ?? formatAccepted(c.req.header('accept'))
      if (!format)
        throw new ApiError(
          406,
          'NOT_ACCEPTABLE',
          `A playlist is not to be had as that. Ask with format=${fileFormats.join(', ')}.`,
        )
      const { writer } = formats[format]
      const { id, name, description } = playlist
      const [all, owner] = await Promise.all([items.all(id), users.profile(playlist.ownerId)])
      const about = {
        uri: `busker:playlist:${id}`,
        url: `${publicUrl}/playlist/${id}`,
        name,
        description,
        creator: owner.display_name,
      }
      return c.body(await exportFile(about, all, writer, deps), 200, {
        'Content-Type': writer.mediaType,
        'Content-Disposition': savedAs(name, writer.extension),
        'Cache-Control': playlist.public ? 'public, no-cache' : 'private, no-store',
        Vary: 'Accept, Authorization',
        'X-Content-Type-Options': 'nosniff',
      })
    },
  )
}

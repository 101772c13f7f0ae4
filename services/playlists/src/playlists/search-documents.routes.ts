import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { type Playlist, createPlaylistsRepository } from './playlists.repository.ts'
import { createPresenter } from './present.ts'

const query = z.object({
  ids: z
    .string()
    .optional()
    .transform((ids) => ids?.split(',')),
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})

const shownQuery = z.object({ ids: z.string().transform((ids) => ids.split(',')) })

const toDocument = (playlist: Playlist) => ({
  type: 'playlist' as const,
  id: playlist.id,
  name: playlist.name,
  artists: [] as string[],
  album: null,
  genres: [] as string[],
  year: null,
  isrc: null,
  popularity: 0,
  addedAt: playlist.createdAt.toISOString(),
})

/** What the search service may find, and shows: public playlists, by id or all in turn. */
export function searchDocumentsRoutes(deps: PlaylistsDeps) {
  const playlists = createPlaylistsRepository(deps.db)
  const present = createPresenter(deps)
  return new Hono()
    .use('/internal/*', internalOnly(deps.serviceSecret, 'playlists'))
    .get('/internal/search-documents', validate('query', query), async (c) => {
      const { ids, after, limit } = c.req.valid('query')
      const found = await (ids
        ? playlists.findPublic(ids)
        : playlists.listPublicAfter(after, limit))
      return c.json({ documents: found.map(toDocument) })
    })
    .get('/internal/search-counts', async (c) =>
      c.json({ playlist: await playlists.countPublic() }, 200),
    )
    .get('/internal/playlists', validate('query', shownQuery), async (c) => {
      const found = await playlists.findPublic(c.req.valid('query').ids)
      return c.json({ playlists: await present.simplified(found) })
    })
}

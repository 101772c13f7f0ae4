import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { type Playlist, createPlaylistsRepository } from './playlists.repository.ts'

const query = z.object({
  ids: z
    .string()
    .optional()
    .transform((ids) => ids?.split(',')),
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})

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

/** What the search service may find: public playlists, by id or all in turn. */
export function searchDocumentsRoutes({ db, serviceSecret }: PlaylistsDeps) {
  const playlists = createPlaylistsRepository(db)
  return new Hono().get(
    '/internal/search-documents',
    internalOnly(serviceSecret, 'playlists'),
    validate('query', query),
    async (c) => {
      const { ids, after, limit } = c.req.valid('query')
      const found = await (ids
        ? playlists.findPublic(ids)
        : playlists.listPublicAfter(after, limit))
      return c.json({ documents: found.map(toDocument) })
    },
  )
}

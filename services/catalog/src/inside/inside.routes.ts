import { inLocale, localeQuery } from '@busker/http/locale'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { loudnessOfTrack, readAlbumLoudness } from '../analysing/loudness.ts'
import { categoryParam } from '../browse/browse.schemas.ts'
import { createCategoryReader } from '../browse/read-categories.ts'
import type { CatalogDeps } from '../deps.ts'
import { idList } from '../ids.ts'
import { simpleAlbumJson } from '../albums/album-json.ts'
import { readPopularity } from '../reception/read-popularity.ts'
import type { Match } from '../matching/choose-track.ts'
import { matchLines } from '../matching/match-lines.ts'
import type { CatalogStore } from '../store.ts'
import { matchedLines } from './matching.schemas.ts'
import { albumDocument, artistDocument, trackDocument } from './search-document.ts'
import { trackDetails } from './track-details.ts'

const documentsQuery = z.object({
  type: z.enum(['track', 'album', 'artist']),
  ids: idList(500).optional(),
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})
const albumsQuery = z.object({ ids: idList(50) })
const filesQuery = z.object({ ids: idList(500) })
const categoryQuery = categoryParam.extend(localeQuery.shape)
const newestQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(100) })

/** So many of the tracks that a line may mean are named. */
const MOST_CANDIDATES = 5
/** Where lists of others are matched with the catalog: a path of large bodies. */
export const MATCHES = '/internal/matches'

const matchJson = (match: Match) => ({
  by: match.by,
  trackId: match.by === null ? null : match.track.id,
  reason: match.by === null ? match.reason : null,
  candidates:
    match.by === null && match.reason === 'AMBIGUOUS'
      ? match.candidates.slice(0, MOST_CANDIDATES).map(trackDetails)
      : [],
})

/** What other services of this installation ask. */
export const insideRoutes = ({ store, links, reception, serviceSecret }: CatalogDeps) =>
  new Hono()
    .use('/internal/*', internalOnly(serviceSecret, 'catalog'))
    .get('/internal/search-documents', validate('query', documentsQuery), async (c) => {
      const query = c.req.valid('query')
      const write = async <T extends { id: string }, D>(
        from: Listed<T>,
        documentOf: (thing: T, popularity: number) => D,
      ) => {
        const found = await (query.ids
          ? from.find(query.ids)
          : from.listAfter(query.after, query.limit))
        const ids = found.map(({ id }) => id)
        const popularityOf = await readPopularity(store, ids)
        return found.map((thing) => documentOf(thing, popularityOf(thing.id)))
      }
      const { tracks, albums, artists } = store
      const documents =
        query.type === 'track'
          ? await write(tracks, trackDocument)
          : query.type === 'album'
            ? await write(albums, albumDocument)
            : await write(artists, artistDocument)
      return c.json({ documents }, 200)
    })
    .get('/internal/search-counts', async (c) => {
      const { tracks, albums, artists } = store
      const [track, album, artist] = await Promise.all([
        tracks.count(),
        albums.count(),
        artists.count(),
      ])
      return c.json({ track, album, artist }, 200)
    })
    .get('/internal/albums', validate('query', albumsQuery), async (c) => {
      const albums = await store.albums.find(c.req.valid('query').ids)
      return c.json({ albums: albums.map((album) => simpleAlbumJson(links, album)) }, 200)
    })
    .get('/internal/audio-files', validate('query', filesQuery), async (c) =>
      c.json({ files: await audioFiles(store, c.req.valid('query').ids) }, 200),
    )
    .get('/internal/album-loudness', validate('query', filesQuery), async (c) => {
      const { ids } = c.req.valid('query')
      const loudnessOf = await readAlbumLoudness(store, ids)
      return c.json({ albums: ids.map((id) => ({ albumId: id, loudness: loudnessOf(id) })) }, 200)
    })
    .get('/internal/revision', async (c) =>
      c.json({ revision: (await store.revision()) ?? null }, 200),
    )
    .post('/internal/reception', async (c) => {
      await reception.now()
      return c.body(null, 204)
    })
    .get('/internal/track-details', validate('query', filesQuery), async (c) => {
      const found = await store.tracks.find(c.req.valid('query').ids)
      return c.json({ tracks: found.map(trackDetails) }, 200)
    })
    .post(MATCHES, validate('json', matchedLines), async (c) => {
      const matches = await matchLines(store, c.req.valid('json').lines)
      return c.json({ matches: matches.map(matchJson) }, 200)
    })
    .get('/internal/newest-tracks', validate('query', newestQuery), async (c) => {
      const { limit } = c.req.valid('query')
      const newest = await store.tracks.listNewest({ limit, offset: 0 })
      return c.json({ ids: newest.map(({ id }) => id) }, 200)
    })
    .get('/internal/categories', validate('query', categoryQuery), async (c) => {
      const { id, locale } = c.req.valid('query')
      const { names, spellings, hidden, ...category } = await createCategoryReader(store).get(id)
      const name = inLocale(names, locale) ?? category.name
      return c.json({ id, name, spellings, hidden }, 200)
    })

interface Listed<T> {
  find(ids: string[]): Promise<T[]>
  listAfter(after: string, limit: number): Promise<T[]>
}

async function audioFiles(store: CatalogStore, ids: string[]) {
  const [files, tracks, analyses] = await Promise.all([
    store.files.findByTrackIds(ids),
    store.tracks.find(ids),
    store.tracks.findAnalyses(ids),
  ])
  const albumIds = [...new Set(tracks.map(({ albumId }) => albumId))]
  const albumLoudness = await readAlbumLoudness(store, albumIds)
  const byTrack = new Map(files.map((file) => [file.trackId, file]))
  return tracks.flatMap((track) => {
    const file = byTrack.get(track.id)
    if (!file) return []
    const { contentType, codec, bitrate } = track.sound
    return {
      trackId: track.id,
      path: file.path,
      original: file.original ?? null,
      contentType,
      size: file.size,
      mtimeMs: file.mtimeMs,
      durationMs: track.durationMs,
      audioHash: track.audioHash,
      codec,
      bitrate,
      albumId: track.albumId,
      trackLoudness: loudnessOfTrack(analyses.get(track.id)),
      albumLoudness: albumLoudness(track.albumId),
    }
  })
}

import { ApiError, notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { trackJson } from './track-json.ts'
import { waveformJson } from './waveform-json.ts'
import { withAlbums } from './with-albums.ts'

/** Tracks by id, and their waveforms. */
export function tracksRoutes({ store, links }: CatalogDeps) {
  const read = async (ids: string[]) => {
    const found = await withAlbums(store, await store.tracks.find(ids))
    return found.map(({ track, album }) => trackJson(links, track, album))
  }
  return new Hono()
    .get('/', validate('query', z.object({ ids: idList(50) })), async (c) => {
      const { ids } = c.req.valid('query')
      return c.json({ tracks: inOrder(ids, await read(ids)) }, 200)
    })
    .get('/:id', validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [track] = await read([id])
      if (!track) throw notFound('track', id)
      return c.json(track, 200)
    })
    .get('/:id/waveform', validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [track] = await store.tracks.find([id])
      if (!track) throw notFound('track', id)
      const known = await store.tracks.findAnalysis(id)
      if (!known)
        throw new ApiError(
          404,
          'NOT_ANALYSED_YET',
          `The sound of the track ${id} has not been measured yet. Ask again in some minutes.`,
        )
      if (!known.analysis) throw new ApiError(404, 'NO_WAVEFORM', known.failure.message)
      return c.json(waveformJson(known.analysis), 200)
    })
}

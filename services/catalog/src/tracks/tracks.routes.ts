import { notFound } from '@busker/http/errors'
import { marketQuery } from '@busker/http/market'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Track } from '@busker/web-api/track'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { getAnalysis } from '../sound/get-analysis.ts'
import { trackJson } from './track-json.ts'
import { waveformJson } from './waveform-json.ts'
import { withAlbums } from './with-albums.ts'

/** Tracks by id, and their waveforms. */
export function tracksRoutes({ store, links }: CatalogDeps) {
  const read = async (ids: string[]) => {
    const found = await withAlbums(store, await store.tracks.find(ids))
    return found.map((one) => trackJson(links, one))
  }
  return new Hono()
    .get(
      '/',
      operation({
        id: 'getTracks',
        tag: 'Tracks',
        summary: 'Several tracks',
        description: 'Up to 50, in the order of their ids; null stands for an id that nobody has.',
        deprecated: true,
        by: 'no-token',
        answers: { 200: z.object({ tracks: z.array(Track.nullable()) }) },
      }),
      validate('query', marketQuery.extend({ ids: idList(50) })),
      async (c) => {
        const { ids } = c.req.valid('query')
        return c.json({ tracks: inOrder(ids, await read(ids)) }, 200)
      },
    )
    .get(
      '/:id',
      operation({
        id: 'getTrack',
        tag: 'Tracks',
        summary: 'A track',
        by: 'no-token',
        answers: { 200: Track },
        refuses: { 404: ['TRACK_NOT_FOUND'] },
      }),
      validate('param', idParam),
      validate('query', marketQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const [track] = await read([id])
        if (!track) throw notFound('track', id)
        return c.json(track, 200)
      },
    )
    .get('/:id/waveform', validate('param', idParam), async (c) =>
      c.json(waveformJson(await getAnalysis(store, c.req.valid('param').id)), 200),
    )
}

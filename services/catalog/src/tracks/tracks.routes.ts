import { notFound } from '@busker/http/errors'
import { marketQuery } from '@busker/http/market'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { lyricsJson } from './lyrics-json.ts'
import { trackJson } from './track-json.ts'
import { reference } from './tracks.reference.ts'
import { waveformJson } from './waveform-json.ts'
import { withAlbums } from './with-albums.ts'

/** Tracks by id, their waveforms and lyrics. */
export function tracksRoutes({ store, links }: CatalogDeps) {
  const read = async (ids: string[]) => {
    const found = await withAlbums(store, await store.tracks.find(ids))
    return found.map((one) => trackJson(links, one))
  }
  return new Hono()
    .get(
      '/',
      reference.getTracks,
      validate('query', marketQuery.extend({ ids: idList(50) })),
      async (c) => {
        const { ids } = c.req.valid('query')
        return c.json({ tracks: inOrder(ids, await read(ids)) }, 200)
      },
    )
    .get(
      '/:id',
      reference.getTrack,
      validate('param', idParam),
      validate('query', marketQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const [track] = await read([id])
        if (!track) throw notFound('track', id)
        return c.json(track, 200)
      },
    )
    .get('/:id/waveform', reference.getWaveform, validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [track] = await store.tracks.find([id])
      if (!track) throw notFound('track', id)
      const { analysis } = (await store.tracks.findAnalysis(id)) ?? {}
      // Not a 404: browsers tell each of those to who looks at the page around the player.
      return analysis ? c.json(waveformJson(analysis), 200) : c.body(null, 204)
    })
    .get('/:id/lyrics', reference.getLyrics, validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [track] = await store.tracks.find([id])
      if (!track) throw notFound('track', id)
      const lyrics = await store.lyrics.find(id)
      // As above; most music has none.
      return lyrics ? c.json(lyricsJson(id, lyrics), 200) : c.body(null, 204)
    })
}

import { notFound } from '@busker/http/errors'
import { inMarket, marketQuery } from '@busker/http/market'
import { type Slice, pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { readPopularity } from '../reception/read-popularity.ts'
import { simpleTrackJson } from '../tracks/track-json.ts'
import { albumJson } from './album-json.ts'
import { reference } from './albums.reference.ts'

const FIRST_TRACKS = { limit: 50, offset: 0 }

/** Albums by id, and their tracks. */
export function albumsRoutes({ store, links }: CatalogDeps) {
  const pageOfTracks = async (albumId: string, slice: Slice, market?: string) => {
    const { total, items } = await store.tracks.pageOfAlbum(albumId, slice)
    const tracks = items.map((track) => simpleTrackJson(links, track))
    const href = inMarket(links.api(`/albums/${albumId}/tracks`), market)
    return toPage(href, slice, total, tracks)
  }
  const read = async (ids: string[], market?: string) => {
    const [albums, popularityOf] = await Promise.all([
      store.albums.find(ids),
      readPopularity(store, ids),
    ])
    return Promise.all(
      albums.map(async (album) => {
        const tracks = await pageOfTracks(album.id, FIRST_TRACKS, market)
        return albumJson(links, album, tracks, popularityOf(album.id))
      }),
    )
  }
  return new Hono()
    .get(
      '/',
      reference.getAlbums,
      validate('query', marketQuery.extend({ ids: idList(20) })),
      async (c) => {
        const { ids, market } = c.req.valid('query')
        return c.json({ albums: inOrder(ids, await read(ids, market)) }, 200)
      },
    )
    .get(
      '/:id',
      reference.getAlbum,
      validate('param', idParam),
      validate('query', marketQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const [album] = await read([id], c.req.valid('query').market)
        if (!album) throw notFound('album', id)
        return c.json(album, 200)
      },
    )
    .get(
      '/:id/tracks',
      reference.getAlbumTracks,
      validate('param', idParam),
      validate('query', pageQuery().extend(marketQuery.shape)),
      async (c) => {
        const { id } = c.req.valid('param')
        const [album] = await store.albums.find([id])
        if (!album) throw notFound('album', id)
        const { market, ...slice } = c.req.valid('query')
        return c.json(await pageOfTracks(id, slice, market), 200)
      },
    )
}

import { notFound } from '@busker/http/errors'
import { type Slice, pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { simpleTrackJson } from '../tracks/track-json.ts'
import { albumJson } from './album-json.ts'

const FIRST_TRACKS = { limit: 50, offset: 0 }

/** Albums by id, and their tracks. */
export function albumsRoutes({ store, links }: CatalogDeps) {
  const pageOfTracks = async (albumId: string, slice: Slice) => {
    const { total, items } = await store.tracks.pageOfAlbum(albumId, slice)
    const tracks = items.map((track) => simpleTrackJson(links, track))
    return toPage(links.api(`/albums/${albumId}/tracks`), slice, total, tracks)
  }
  const read = async (ids: string[]) =>
    Promise.all(
      (await store.albums.find(ids)).map(async (album) =>
        albumJson(links, album, await pageOfTracks(album.id, FIRST_TRACKS)),
      ),
    )
  return new Hono()
    .get('/', validate('query', z.object({ ids: idList(20) })), async (c) => {
      const { ids } = c.req.valid('query')
      return c.json({ albums: inOrder(ids, await read(ids)) }, 200)
    })
    .get('/:id', validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [album] = await read([id])
      if (!album) throw notFound('album', id)
      return c.json(album, 200)
    })
    .get('/:id/tracks', validate('param', idParam), validate('query', pageQuery()), async (c) => {
      const { id } = c.req.valid('param')
      const [album] = await store.albums.find([id])
      if (!album) throw notFound('album', id)
      return c.json(await pageOfTracks(id, c.req.valid('query')), 200)
    })
}

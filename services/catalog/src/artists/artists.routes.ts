import { notFound } from '@busker/http/errors'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { simpleAlbumJson } from '../albums/album-json.ts'
import type { CatalogDeps } from '../deps.ts'
import { albumTypes } from '../documents/album.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { fresh } from '../respond.ts'
import { artistJson } from './artist-json.ts'

const groups = [...albumTypes, 'appears_on'] as const

const albumsQuery = pageQuery().extend({
  include_groups: z
    .string()
    .default(groups.join(','))
    .transform((text) => text.split(',').map((group) => group.trim()))
    .pipe(z.array(z.enum(groups, `choose from ${groups.join(', ')}`))),
})

/** Artists by id, and their albums. */
export function artistsRoutes({ store, links }: CatalogDeps) {
  const read = async (ids: string[]) =>
    (await store.artists.find(ids)).map((artist) => artistJson(links, artist))
  return new Hono()
    .get('/', validate('query', z.object({ ids: idList(50) })), async (c) => {
      const { ids } = c.req.valid('query')
      return fresh(c, { artists: inOrder(ids, await read(ids)) })
    })
    .get('/:id', validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [artist] = await read([id])
      if (!artist) throw notFound('artist', id)
      return fresh(c, artist)
    })
    .get('/:id/albums', validate('param', idParam), validate('query', albumsQuery), async (c) => {
      const { id } = c.req.valid('param')
      const { include_groups, limit, offset } = c.req.valid('query')
      const [artist] = await store.artists.find([id])
      if (!artist) throw notFound('artist', id)
      const slice = { limit, offset }
      const { total, items } = await store.albums.pageOfArtist(id, include_groups, slice)
      const albums = items.map((album) => ({
        ...simpleAlbumJson(links, album),
        album_group: album.artistIds.includes(id) ? album.albumType : ('appears_on' as const),
      }))
      const href = new URL(links.api(`/artists/${id}/albums`))
      href.searchParams.set('include_groups', include_groups.join(','))
      return fresh(c, toPage(href.href, slice, total, albums))
    })
}

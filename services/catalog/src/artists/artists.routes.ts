import { signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { inMarket } from '@busker/http/market'
import { toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { simpleAlbumJson } from '../albums/album-json.ts'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam } from '../ids.ts'
import { CATALOG_WRITE, mayEditArtist } from '../rights.ts'
import { reference } from './artists.reference.ts'
import { createArtistReader } from './read-artists.ts'
import { albumsQuery, changedArtist } from './artists.schemas.ts'

/** Artists by id, and their albums; and what is told of them. */
export function artistsRoutes({ store, links, verify }: CatalogDeps) {
  const read = createArtistReader(store, links)
  return new Hono()
    .get('/', reference.getArtists, validate('query', z.object({ ids: idList(50) })), async (c) => {
      const { ids } = c.req.valid('query')
      return c.json({ artists: await read(ids) }, 200)
    })
    .get('/:id', reference.getArtist, validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [artist] = await read([id])
      if (!artist) throw notFound('artist', id)
      return c.json(artist, 200)
    })
    .put(
      '/:id',
      reference.changeArtist,
      signedIn(verify, CATALOG_WRITE),
      validate('param', idParam),
      validate('json', changedArtist),
      async (c) => {
        const { id } = c.req.valid('param')
        if (!mayEditArtist(c.var.access, id))
          throw new ApiError(403, 'NOT_YOUR_ARTIST', 'Your account does not stand for this artist.')
        const [known] = await store.artists.find([id])
        if (!known) throw notFound('artist', id)
        await store.artistProfiles.change(id, c.req.valid('json'))
        const [artist] = await read([id])
        if (!artist) throw notFound('artist', id)
        return c.json(artist, 200)
      },
    )
    .get(
      '/:id/albums',
      reference.getArtistAlbums,
      validate('param', idParam),
      validate('query', albumsQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const { include_groups, market, limit, offset } = c.req.valid('query')
        const [artist] = await store.artists.find([id])
        if (!artist) throw notFound('artist', id)
        const slice = { limit, offset }
        const { total, items } = await store.albums.pageOfArtist(id, include_groups, slice)
        const albums = items.map((album) => ({
          ...simpleAlbumJson(links, album),
          album_group: album.artistIds.includes(id) ? album.albumType : ('appears_on' as const),
        }))
        const href = new URL(inMarket(links.api(`/artists/${id}/albums`), market))
        href.searchParams.set('include_groups', include_groups.join(','))
        return c.json(toPage(href.href, slice, total, albums), 200)
      },
    )
}

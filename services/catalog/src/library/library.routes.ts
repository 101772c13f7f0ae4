import { resolve } from 'node:path'
import { signedIn } from '@busker/http/access'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { simpleAlbumJson } from '../albums/album-json.ts'
import type { CatalogDeps } from '../deps.ts'
import { forgetFolder } from '../importing/forget-folder.ts'
import { forgottenFolder } from '../imports/imports.schemas.ts'
import { CATALOG_WRITE, mayImport } from '../rights.ts'
import { trackJson } from '../tracks/track-json.ts'
import { withAlbums } from '../tracks/with-albums.ts'
import { reference } from './library.reference.ts'

/** All that there is, the newest in the library first; and letting go of a folder. */
export const libraryRoutes = ({ store, originals, links, verify }: CatalogDeps) =>
  new Hono()
    .get('/albums', reference.getAlbums, validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const { total, items } = await store.albums.pageNewest(slice)
      const albums = items.map((album) => simpleAlbumJson(links, album))
      return c.json(toPage(links.api('/library/albums'), slice, total, albums), 200)
    })
    .get('/tracks', reference.getTracks, validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const [total, newest] = await Promise.all([
        store.tracks.count(),
        store.tracks.listNewest(slice),
      ])
      const tracks = (await withAlbums(store, newest)).map((one) => trackJson(links, one))
      return c.json(toPage(links.api('/library/tracks'), slice, total, tracks), 200)
    })
    .delete(
      '/folders',
      reference.forgetFolder,
      signedIn(verify, CATALOG_WRITE, mayImport),
      validate('query', forgottenFolder),
      async (c) =>
        c.json(
          { removed: await forgetFolder({ store, originals }, resolve(c.req.valid('query').path)) },
          200,
        ),
    )

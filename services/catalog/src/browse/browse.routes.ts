import { notFound } from '@busker/http/errors'
import { forLocale, localeQuery } from '@busker/http/locale'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { simpleAlbumJson } from '../albums/album-json.ts'
import type { CatalogDeps } from '../deps.ts'
import { behind } from './behind.ts'
import { reference } from './browse.reference.ts'
import { categoryParam } from './browse.schemas.ts'
import { categoryJson } from './categories.ts'
import { createCategoryReader } from './read-categories.ts'

/** Ways into the library: new releases, and categories, as the owner arranged them. */
export function browseRoutes({ store, links }: CatalogDeps) {
  const categories = createCategoryReader(store)
  return new Hono()
    .get('/new-releases', reference.getNewReleases, validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const { pinnedAlbums, hiddenAlbums } = await store.curation.lists()
      const known = new Map((await store.albums.find(pinnedAlbums)).map((one) => [one.id, one]))
      const pinned = pinnedAlbums.flatMap((id) => known.get(id) ?? [])
      const { first, rest } = behind(pinned.length, slice)
      const released = await store.albums.pageReleased(rest, [...pinnedAlbums, ...hiddenAlbums])
      const albums = [...pinned.slice(first.from, first.to), ...released.items].map((album) =>
        simpleAlbumJson(links, album),
      )
      const total = pinned.length + released.total
      return c.json(
        { albums: toPage(links.api('/browse/new-releases'), slice, total, albums) },
        200,
      )
    })
    .get(
      '/categories',
      reference.getCategories,
      validate('query', pageQuery().extend(localeQuery.shape)),
      async (c) => {
        const { locale, ...slice } = c.req.valid('query')
        const all = (await categories.all()).filter(({ hidden }) => !hidden)
        const shown = all.slice(slice.offset, slice.offset + slice.limit)
        const icons = await categories.icons(shown)
        const page = toPage(
          forLocale(links.api('/browse/categories'), locale),
          slice,
          all.length,
          shown.map((one) => categoryJson(links, one, icons.get(one.id) ?? [], locale)),
        )
        return c.json({ categories: page }, 200)
      },
    )
    .get(
      '/categories/:id',
      reference.getCategory,
      validate('param', categoryParam),
      validate('query', localeQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const category = await categories.get(id)
        if (category.hidden) throw notFound('category', id)
        const icons = await categories.icons([category])
        const { locale } = c.req.valid('query')
        return c.json(categoryJson(links, category, icons.get(id) ?? [], locale), 200)
      },
    )
}

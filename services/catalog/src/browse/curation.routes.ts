import { signedIn } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import { gatherGenres } from '../genres/genres.ts'
import { CATALOG_WRITE, mayCurate } from '../rights.ts'
import {
  categoryParam,
  curatedReleases,
  orderedCategories,
  saidCategory,
  slugParam,
} from './browse.schemas.ts'
import { curatedJson } from './categories.ts'
import { reference } from './curation.reference.ts'
import { mustKnow } from './must-know.ts'
import { createCategoryReader } from './read-categories.ts'
import { createIcons } from './icons.ts'

/** The owner's hand in what people meet first: categories and new releases. */
export function curationRoutes({ store, blobs, links, verify }: CatalogDeps) {
  const curator = signedIn(verify, CATALOG_WRITE, mayCurate)
  const { albums, curation } = store
  const categories = createCategoryReader(store)
  const icons = createIcons(store, blobs)
  const curated = async (id: string) => {
    const category = await categories.get(id)
    return curatedJson(links, category, (await categories.icons([category])).get(id) ?? [])
  }
  return new Hono()
    .get('/curation', reference.getCuration, curator, async (c) => {
      const [all, { pinnedAlbums, hiddenAlbums }] = await Promise.all([
        categories.all(),
        curation.lists(),
      ])
      const shown = await categories.icons(all)
      return c.json(
        {
          categories: all.map((one) => curatedJson(links, one, shown.get(one.id) ?? [])),
          new_releases: { pinned: pinnedAlbums, hidden: hiddenAlbums },
        },
        200,
      )
    })
    .put(
      '/browse/new-releases',
      reference.curateReleases,
      curator,
      validate('json', curatedReleases),
      async (c) => {
        const { pinned, hidden } = c.req.valid('json')
        const before = await curation.lists()
        const known = (await albums.find([...pinned, ...hidden])).map(({ id }) => id)
        mustKnow('albums', pinned, known, before.pinnedAlbums)
        mustKnow('albums', hidden, known, before.hiddenAlbums)
        await curation.changeLists({ pinnedAlbums: pinned, hiddenAlbums: hidden })
        return c.body(null, 204)
      },
    )
    .put(
      '/browse/categories',
      reference.orderCategories,
      curator,
      validate('json', orderedCategories),
      async (c) => {
        const { ids } = c.req.valid('json')
        const known = (await categories.all()).map(({ id }) => id)
        mustKnow('categories', ids, known, (await curation.lists()).categories)
        await curation.changeLists({ categories: ids })
        return c.body(null, 204)
      },
    )
    .put(
      '/browse/categories/:id',
      reference.saveCategory,
      curator,
      validate('param', slugParam),
      validate('json', saidCategory),
      async (c) => {
        const { id } = c.req.valid('param')
        const wanted = c.req.valid('json')
        const genres = gatherGenres(await albums.countGenres()).map((genre) => genre.id)
        const before = (await curation.listCategories()).find((one) => one.id === id)
        if (wanted.name === null && !genres.includes(id))
          throw new ApiError(400, 'INVALID_REQUEST', 'name: is missing, and no genre lends one.')
        mustKnow('genres', wanted.genres ?? [], genres, before?.genres ?? [])
        await curation.changeCategory(id, wanted)
        return c.json(await curated(id), 200)
      },
    )
    .delete(
      '/browse/categories/:id',
      reference.forgetCategory,
      curator,
      validate('param', categoryParam),
      async (c) => {
        const { id } = c.req.valid('param')
        await icons.remove(id)
        await curation.forgetCategory(id)
        return c.body(null, 204)
      },
    )
    .put(
      '/browse/categories/:id/icon',
      reference.setIcon,
      curator,
      validate('param', categoryParam),
      async (c) => {
        const { id } = await categories.get(c.req.valid('param').id)
        await icons.replace(id, c.req.header('content-type'), await c.req.bytes())
        return c.json(await curated(id), 200)
      },
    )
    .delete(
      '/browse/categories/:id/icon',
      reference.removeIcon,
      curator,
      validate('param', categoryParam),
      async (c) => {
        const { id } = await categories.get(c.req.valid('param').id)
        await icons.remove(id)
        return c.body(null, 204)
      },
    )
}

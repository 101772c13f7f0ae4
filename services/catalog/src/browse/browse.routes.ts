import { notFound } from '@busker/http/errors'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { simpleAlbumJson } from '../albums/album-json.ts'
import type { CatalogDeps } from '../deps.ts'
import { gatherGenres } from '../genres/genres.ts'
import { categoryJson } from './categories.ts'

const categoryParam = z.object({ id: z.string().max(200, 'id is at most 200 characters') })

/** Ways into the library: new releases, and its genres as categories. */
export function browseRoutes({ store, links }: CatalogDeps) {
  const genres = async () => gatherGenres(await store.albums.countGenres())
  const getGenre = async (id: string) => {
    const genre = (await genres()).find((one) => one.id === id)
    if (!genre) throw notFound('category', id)
    return genre
  }
  return new Hono()
    .get('/new-releases', validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const { total, items } = await store.albums.pageReleased(slice)
      const albums = items.map((album) => simpleAlbumJson(links, album))
      return c.json(
        { albums: toPage(links.api('/browse/new-releases'), slice, total, albums) },
        200,
      )
    })
    .get('/categories', validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const all = await genres()
      const shown = all
        .slice(slice.offset, slice.offset + slice.limit)
        .map((genre) => categoryJson(links, genre))
      const categories = toPage(links.api('/browse/categories'), slice, all.length, shown)
      return c.json({ categories }, 200)
    })
    .get('/categories/:id', validate('param', categoryParam), async (c) =>
      c.json(categoryJson(links, await getGenre(c.req.valid('param').id)), 200),
    )
    .get(
      '/categories/:id/playlists',
      validate('param', categoryParam),
      validate('query', pageQuery()),
      async (c) => {
        const { id, name } = await getGenre(c.req.valid('param').id)
        const { href } = categoryJson(links, { id, name, spellings: [], albums: 0 })
        // Nobody can put a playlist into a category yet.
        const playlists = toPage<never>(`${href}/playlists`, c.req.valid('query'), 0, [])
        return c.json({ message: name, playlists }, 200)
      },
    )
}

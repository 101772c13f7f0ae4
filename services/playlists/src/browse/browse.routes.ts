import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { forLocale, inLocale } from '@busker/http/locale'
import { toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createPlaylistsRepository } from '../playlists/playlists.repository.ts'
import { createPresenter } from '../playlists/present.ts'
import { CATALOG_WRITE, mayCurate } from '../rights.ts'
import { reference } from './browse.reference.ts'
import { browseQuery, categoryParam, chosenForCategory, chosenToFeature } from './browse.schemas.ts'
import { createCuratedRepository } from './curated.repository.ts'
import { playlistsOfGenres } from './playlists-of-genres.ts'

const FEATURED = 'featured'
const FEATURED_PATH = '/v1/browse/featured-playlists'
const CATEGORY_PATH = '/v1/browse/categories/:id/playlists'
const listOf = (categoryId: string) => `category:${categoryId}`

/** Playlists to begin with, of all music and of a category: what the owner chose, or what suggests itself. */
export function browseRoutes(deps: PlaylistsDeps) {
  const { db, catalog, verify, publicUrl } = deps
  const curator = signedIn(verify, CATALOG_WRITE, mayCurate)
  const playlists = createPlaylistsRepository(db)
  const curated = createCuratedRepository(db)
  const present = createPresenter(deps)

  const getCategory = async (id: string, locale?: string) => {
    const category = await catalog.category(id, locale)
    if (!category) throw notFound('category', id)
    return category
  }

  return new Hono()
    .get(FEATURED_PATH, reference.getFeatured, validate('query', browseQuery), async (c) => {
      const { locale, ...slice } = c.req.valid('query')
      const chosen = await curated.find(FEATURED)
      const { some, total } = chosen
        ? await curated.page(FEATURED, slice)
        : { some: await playlists.listFeatured(slice), total: await playlists.countPublic() }
      const href = forLocale(`${publicUrl}${FEATURED_PATH}`, locale)
      return c.json({
        message: chosen
          ? (inLocale(chosen.messages, locale) ?? chosen.message)
          : 'New here, and what listeners follow',
        playlists: toPage(href, slice, total, await present.simplified(some)),
      })
    })
    .put(
      FEATURED_PATH,
      reference.feature,
      curator,
      validate('json', chosenToFeature),
      async (c) => {
        const { playlist_ids: playlistIds, ...said } = c.req.valid('json')
        await curated.replace(FEATURED, { playlistIds, ...said })
        return c.body(null, 204)
      },
    )
    .delete(FEATURED_PATH, reference.unfeature, curator, async (c) => {
      await curated.forget(FEATURED)
      return c.body(null, 204)
    })
    .get(
      CATEGORY_PATH,
      reference.getOfCategory,
      validate('param', categoryParam),
      validate('query', browseQuery),
      async (c) => {
        const { id } = c.req.valid('param')
        const { locale, ...slice } = c.req.valid('query')
        const { name, hidden, spellings } = await getCategory(id, locale)
        if (hidden) throw notFound('category', id)
        const chosen = await curated.find(listOf(id))
        const all = chosen ? [] : await playlistsOfGenres(deps, spellings)
        const { some, total } = chosen
          ? await curated.page(listOf(id), slice)
          : { some: all.slice(slice.offset, slice.offset + slice.limit), total: all.length }
        const path = CATEGORY_PATH.replace(':id', () => encodeURIComponent(id))
        const href = forLocale(`${publicUrl}${path}`, locale)
        return c.json({
          message: name,
          playlists: toPage(href, slice, total, await present.simplified(some)),
        })
      },
    )
    .put(
      CATEGORY_PATH,
      reference.chooseForCategory,
      curator,
      validate('param', categoryParam),
      validate('json', chosenForCategory),
      async (c) => {
        const { id } = await getCategory(c.req.valid('param').id)
        const { playlist_ids: playlistIds } = c.req.valid('json')
        await curated.replace(listOf(id), { playlistIds })
        return c.body(null, 204)
      },
    )
    .delete(
      CATEGORY_PATH,
      reference.unchooseForCategory,
      curator,
      validate('param', categoryParam),
      async (c) => {
        await curated.forget(listOf(c.req.valid('param').id))
        return c.body(null, 204)
      },
    )
}

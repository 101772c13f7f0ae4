import { notFound } from '@busker/http/errors'
import type { Image } from '../documents/image.ts'
import { gatherGenres } from '../genres/genres.ts'
import type { CatalogStore } from '../store.ts'
import { type Arranged, arrangeCategories } from './arrange-categories.ts'

/** Reads the categories as the owner arranged them. */
export function createCategoryReader({ albums, curation }: CatalogStore) {
  /** All, hidden ones too. */
  const all = async () => {
    const [counted, said, { categories }] = await Promise.all([
      albums.countGenres(),
      curation.listCategories(),
      curation.lists(),
    ])
    return arrangeCategories(gatherGenres(counted), said, categories)
  }
  return {
    all,

    /** One that is there, hidden or not. 404 otherwise. */
    async get(id: string) {
      const category = (await all()).find((one) => one.id === id)
      if (!category) throw notFound('category', id)
      return category
    },

    /** The pictures of each: its own icon, or the cover of the latest album of its first genre that has one. */
    async icons(some: Arranged[]): Promise<Map<string, Image[]>> {
      const bare = some.filter(({ icons }) => !icons.length)
      const spellings = [...new Set(bare.flatMap((one) => one.spellings))]
      const covers = new Map(
        (await albums.findGenreCovers(spellings)).map(({ genre, images }) => [genre, images]),
      )
      return new Map(
        some.map(({ id, icons, spellings: genres }) => {
          const cover = genres.find((genre) => covers.has(genre)) ?? ''
          return [id, icons.length ? icons : (covers.get(cover) ?? [])]
        }),
      )
    },
  }
}

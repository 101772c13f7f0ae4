import { type Category, unsaid } from '../documents/category.ts'
import type { Image } from '../documents/image.ts'
import type { Genre } from '../genres/genres.ts'
import { inChosenOrder } from './in-chosen-order.ts'

/** A category of music: a genre of the library, or what the owner made. */
export interface Arranged {
  id: string
  name: string
  /** By locale. */
  names: Record<string, string>
  /** Slugs of the genres that feed it. */
  genres: string[]
  /** Those genres, in every spelling of the library; that of most albums first. */
  spellings: string[]
  hidden: boolean
  /** Its own icon; none for most. */
  icons: Image[]
}

/**
 * All categories, hidden ones too: those that the owner put first, then by how many albums their
 * genres are on. One that has no name, since its genre left the library, waits for the genre.
 */
export function arrangeCategories(genres: Genre[], said: Category[], order: string[]): Arranged[] {
  const bySlug = new Map(genres.map((genre) => [genre.id, genre]))
  const categories = new Map(genres.map(({ id }) => [id, unsaid(id)]))
  for (const category of said) categories.set(category.id, category)
  const arranged = [...categories.values()].flatMap((category) => {
    const { id, names, hidden, icons } = category
    const name = category.name ?? bySlug.get(id)?.name
    if (name === undefined) return []
    const slugs = category.genres ?? (bySlug.has(id) ? [id] : [])
    const fed = genres.filter((genre) => slugs.includes(genre.id))
    const albums = fed.reduce((sum, genre) => sum + genre.albums, 0)
    const spellings = fed.flatMap((genre) => genre.spellings)
    return [{ albums, shown: { id, name, names, genres: slugs, spellings, hidden, icons } }]
  })
  const byAlbums = arranged.toSorted(
    (a, b) => b.albums - a.albums || (a.shown.id < b.shown.id ? -1 : 1),
  )
  return inChosenOrder(
    byAlbums.map(({ shown }) => shown),
    order,
  )
}

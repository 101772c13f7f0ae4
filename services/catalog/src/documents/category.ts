import type { Image } from './image.ts'

/** What the owner says of a category of music. */
export interface Category {
  /** A slug, as of a genre. */
  id: string
  /** null: it is called as the genre of its id. */
  name: string | null
  /** Names in other languages, by locale: 'sv', 'pt-BR'. */
  names: Record<string, string>
  /** Slugs of the genres that feed it; null: the one of its id. */
  genres: string[] | null
  hidden: boolean
  /** Its own icon, widest first; none: the cover of an album. */
  icons: Image[]
}

/** Nothing is said yet. */
export const unsaid = (id: string): Category => ({
  id,
  name: null,
  names: {},
  genres: null,
  hidden: false,
  icons: [],
})

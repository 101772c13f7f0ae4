import type { Credit } from './credit.ts'
import type { Image } from './image.ts'

export const albumTypes = ['album', 'single', 'compilation'] as const
export type AlbumType = (typeof albumTypes)[number]

/** An album. All but its id and keys follows from its tracks. */
export interface Album {
  id: string
  /** What its files find it by; more than one after a move of files without an album artist. */
  keys: string[]
  name: string
  albumType: AlbumType
  artists: Credit[]
  artistIds: string[]
  /** Who plays on it without being one of its artists. */
  featuredIds: string[]
  /** The places of its tracks. */
  places: string[]
  musicbrainzId: string | null
  /** The barcode; not there where an older Busker summed it up. */
  upc?: string | null
  /** '1994', '1994-05' or '1994-05-03'. */
  releaseDate: string | null
  releasePrecision: 'year' | 'month' | 'day' | null
  genres: string[]
  images: Image[]
  totalTracks: number
  /** The normalised name, to order by. */
  sort: string
  /** Milliseconds since 1970: when its first track came. */
  addedAt: number
}

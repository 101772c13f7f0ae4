import type { Image } from './image.ts'

/** An artist. Name, genres and images follow from the artist's tracks and albums. */
export interface Artist {
  id: string
  /** The normalised name, or `mb:` and the MusicBrainz id when another artist has that name. */
  key: string
  name: string
  musicbrainzId: string | null
  genres: string[]
  images: Image[]
  /** Milliseconds since 1970: when the first music came; 0 until it is summed up. */
  addedAt: number
}

/** What an artist, or who runs the site, tells of the artist. */
export interface ArtistProfile {
  artistId: string
  /** Plain text. */
  biography: string
  /** Where else the artist is found. */
  links: { title: string; url: string }[]
}

/** Nothing is told yet. */
export const untold = (artistId: string): ArtistProfile => ({ artistId, biography: '', links: [] })

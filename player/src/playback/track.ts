/** One picture of a cover; `width` and `height` in pixels where the server knows them. */
export type Artwork = { url: string; width?: number; height?: number }

/** A track as the player shows it. `duration` in seconds; `artwork` widest first. */
export type Track = {
  id: string
  uri: string
  title: string
  artist: string
  album: string
  duration: number
  artwork: readonly Artwork[]
}

/** The smallest picture that is at least `pixels` wide, else the widest there is. */
export function artworkFor(artwork: readonly Artwork[], pixels: number): Artwork | undefined {
  const byWidth = [...artwork].sort((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return byWidth.find(({ width }) => (width ?? 0) >= pixels) ?? byWidth.at(-1)
}

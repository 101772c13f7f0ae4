import type { Artist } from '../documents/artist.ts'
import { slugOf } from '../genres/genres.ts'

/** A track made together says as much as so many genres in common. */
const GENRES_A_TRACK = 2
const MOST_TRACKS = 5

/**
 * Those who are like an artist: by tracks made together (`together`, by artist; five at most count)
 * and genres in common, then by name. Nobody who has neither.
 */
export function rankRelated(
  artist: Artist,
  others: Artist[],
  together: ReadonlyMap<string, number>,
  most: number,
): Artist[] {
  const genres = new Set(artist.genres.map(slugOf).filter(Boolean))
  const alike = (other: Artist) => {
    const shared = new Set(other.genres.map(slugOf)).intersection(genres).size
    return shared + GENRES_A_TRACK * Math.min(MOST_TRACKS, together.get(other.id) ?? 0)
  }
  return others
    .filter(({ id }) => id !== artist.id)
    .map((other) => ({ other, score: alike(other) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score || (a.other.key < b.other.key ? -1 : a.other.key > b.other.key ? 1 : 0),
    )
    .slice(0, most)
    .map(({ other }) => other)
}

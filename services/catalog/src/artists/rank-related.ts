import type { Artist } from '../documents/artist.ts'
import { slugOf } from '../genres/genres.ts'

/** A track made together says as much as so many genres in common. */
const GENRES_A_TRACK = 2
const MOST_TRACKS = 5

/** To stand together in playlists, or to have the same listeners, says as much as so many. */
const GENRES_FOR_COMPANY = 10

/**
 * Those who are like an artist: by tracks made together (`together`, by artist; five at most count)
 * genres in common, and the company that their tracks keep (`company`, 0 to 1), then by name. Nobody
 * who has nothing of it.
 */
export function rankRelated(
  artist: Artist,
  others: Artist[],
  together: ReadonlyMap<string, number>,
  company: ReadonlyMap<string, number>,
  most: number,
): Artist[] {
  const genres = new Set(artist.genres.map(slugOf).filter(Boolean))
  const alike = (other: Artist) => {
    const shared = new Set(other.genres.map(slugOf)).intersection(genres).size
    return (
      shared +
      GENRES_A_TRACK * Math.min(MOST_TRACKS, together.get(other.id) ?? 0) +
      GENRES_FOR_COMPANY * (company.get(other.id) ?? 0)
    )
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

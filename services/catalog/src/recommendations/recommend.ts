import type { Track } from '../documents/track.ts'
import { slugOf } from '../genres/genres.ts'
import type { Company } from './company.ts'
import { type Measured, type Tunables, nearness, passes } from './tunables.ts'

/** What a recommendation starts from. Genres are slugs. */
export interface Seed {
  type: 'artist' | 'genre' | 'track'
  id: string
  artistIds: string[]
  genres: string[]
  year: number | null
  /** What keeps company with it. */
  company: Company
}

// What people do with music says more than all that its tags say.
const SAME_PLAYLISTS = 8
const SAME_LISTENERS = 6
const SAME_ARTIST = 3
const SAME_GENRES = 2
const YEARS_APART = 20

export const yearOf = (track: Track) =>
  Number(track.albumTags.releaseDate?.date.slice(0, 4)) || null
export const genresOf = (tagged: { genres: string[] }) => [
  ...new Set(tagged.genres.map(slugOf).filter(Boolean)),
]

/**
 * How like a seed a track is: up to 8 for standing together in playlists, up to 6 for the same
 * listeners, and what its tags say.
 */
export const likeness = (seed: Seed, track: Track): number =>
  SAME_PLAYLISTS * (seed.company.playlists.get(track.id) ?? 0) +
  SAME_LISTENERS * (seed.company.listeners.get(track.id) ?? 0) +
  likenessOfTags(seed, track)

/**
 * 3 for an artist in common, up to 2 for genres in common, and up to 1 for a year nearby; 0 without an
 * artist or a genre in common.
 */
function likenessOfTags(seed: Seed, track: Track): number {
  const artist = track.artistIds.some((id) => seed.artistIds.includes(id)) ? SAME_ARTIST : 0
  const shared = genresOf(track).filter((genre) => seed.genres.includes(genre)).length
  const genres = shared ? (SAME_GENRES * shared) / seed.genres.length : 0
  if (!artist && !genres) return 0
  const year = yearOf(track)
  const apart = seed.year === null || year === null ? YEARS_APART : Math.abs(seed.year - year)
  return artist + genres + Math.max(0, 1 - apart / YEARS_APART)
}

const compare = <T extends bigint | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

/** Shuffles alike, for the same seeds, what is equally like them. */
const lot = (seeds: Seed[]) => {
  const named = seeds.map(({ type, id }) => `${type}:${id}`).toSorted()
  const salt = Bun.hash.xxHash64(named.join(','))
  return ({ id }: Track) => Bun.hash.xxHash64(id, salt)
}

/**
 * The tracks that are most like all seeds together, none of them a seed. The same seeds, in whatever
 * order, always lead to the same tracks of the same library. Also how many each seed brought, before
 * and after the bounds of the tunables.
 */
export function recommend(seeds: Seed[], candidates: Measured[], tunables: Tunables, most: number) {
  const seedTracks = new Set(seeds.filter(({ type }) => type === 'track').map(({ id }) => id))
  const pool = candidates.filter(({ track }) => !seedTracks.has(track.id))
  const allowed = pool.filter((one) => passes(one, tunables))
  const brought = (seed: Seed, some: Measured[]) =>
    some.filter(({ track }) => likeness(seed, track) > 0).length
  const lotOf = lot(seeds)
  const tracks = allowed
    .map((one) => {
      const like = seeds.reduce((sum, seed) => sum + likeness(seed, one.track), 0)
      // Rounded, since sums of fractions depend on the order of the seeds.
      const score = Math.round((like + nearness(one, tunables)) * 1e6)
      return { track: one.track, like, score, lot: lotOf(one.track) }
    })
    .filter(({ like }) => like > 0)
    .toSorted(
      (a, b) => b.score - a.score || compare(a.lot, b.lot) || compare(a.track.id, b.track.id),
    )
    .slice(0, most)
    .map(({ track }) => track)
  const pools = seeds.map((seed) => ({
    seed,
    initial: brought(seed, pool),
    left: brought(seed, allowed),
  }))
  return { tracks, pools }
}

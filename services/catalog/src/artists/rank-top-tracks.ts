import type { Album } from '../documents/album.ts'
import type { Track } from '../documents/track.ts'

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The tracks of an artist that are heard most, once each title: the most played first; those that
 * were played alike by latest release, then in the order of their album.
 */
export function rankTopTracks<T extends { track: Track; album: Album }>(
  found: T[],
  plays: ReadonlyMap<string, number>,
  most: number,
) {
  const played = ({ track }: { track: Track }) => plays.get(track.id) ?? 0
  const ranked = found.toSorted(
    (a, b) =>
      played(b) - played(a) ||
      compare(b.album.releaseDate ?? '', a.album.releaseDate ?? '') ||
      compare(a.album.id, b.album.id) ||
      a.track.disc - b.track.disc ||
      a.track.number - b.track.number ||
      compare(a.track.id, b.track.id),
  )
  const titles = new Set<string>()
  return ranked
    .filter(({ track: { title } }) => {
      const isNew = !titles.has(title.toLowerCase())
      titles.add(title.toLowerCase())
      return isNew
    })
    .slice(0, most)
}

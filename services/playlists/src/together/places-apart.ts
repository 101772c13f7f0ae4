/**
 * How many places each other track of a list stands from a track that is on it, at the least; neighbours
 * stand 1 apart. Nothing when the track is not on it.
 */
export function placesApart(tracks: readonly string[], from: string): Map<string, number> {
  const apart = new Map<string, number>()
  const look = (start: number, end: number, step: 1 | -1) => {
    let since = 0
    for (let at = start; at !== end; at += step) {
      const track = tracks[at]!
      if (track === from) since = 1
      else if (since) apart.set(track, Math.min(since++, apart.get(track) ?? Infinity))
    }
  }
  look(0, tracks.length, 1)
  look(tracks.length - 1, -1, -1)
  return apart
}

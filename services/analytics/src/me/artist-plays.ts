interface Played {
  plays: number
  listenedMs: number
  artists: string[]
}

/** The artists of what was played: by plays, then by time heard, then by id. Each of a track has all of it. */
export function artistPlays(tracks: Played[]): string[] {
  const sums = new Map<string, { plays: number; listenedMs: number }>()
  for (const { plays, listenedMs, artists } of tracks)
    for (const id of new Set(artists)) {
      const sum = sums.get(id) ?? { plays: 0, listenedMs: 0 }
      sums.set(id, { plays: sum.plays + plays, listenedMs: sum.listenedMs + listenedMs })
    }
  return [...sums]
    .toSorted(
      ([a, one], [b, other]) =>
        other.plays - one.plays || other.listenedMs - one.listenedMs || (a < b ? -1 : 1),
    )
    .map(([id]) => id)
}

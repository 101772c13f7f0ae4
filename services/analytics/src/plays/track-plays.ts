import type { TrackPlays } from './store.ts'

/** One answer for each track that was asked for, in the order of asking. */
export function inOrder(trackIds: string[], found: TrackPlays[]): TrackPlays[] {
  const byId = new Map(found.map((track) => [track.trackId, track]))
  return trackIds.map((trackId) => byId.get(trackId) ?? { trackId, plays: 0, listenedMs: 0 })
}

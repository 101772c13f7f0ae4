import type { StreamingDeps } from '../deps.ts'
import { followAlbums, followTracks } from './follow-tracks.ts'

/**
 * Renditions follow the catalog: what it has is played, what it no longer has is not, and each knows
 * how loud it and its album are. Twice does no harm.
 */
export function onTrackChanged(deps: StreamingDeps) {
  const { events } = deps
  const follow = followTracks(deps)
  events.subscribe('track.saved', 'streaming', follow)
  events.subscribe('track.removed', 'streaming', follow)
  events.subscribe('track.analysed', 'streaming', follow)
  // A track of it came or went.
  events.subscribe('album.saved', 'streaming', followAlbums(deps))
}

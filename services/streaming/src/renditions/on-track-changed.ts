import type { StreamingDeps } from '../deps.ts'

/** Renditions follow the catalog: what it has is played, what it no longer has is not. Twice does no harm. */
export function onTrackChanged({ renditions, events, catalog }: StreamingDeps) {
  const follow = async (tracks: { id: string }[]) => {
    const ids = [...new Set(tracks.map(({ id }) => id))]
    const files = await catalog.audioFiles(ids)
    const found = new Set(files.map(({ trackId }) => trackId))
    await renditions.put(files)
    await renditions.remove(ids.filter((id) => !found.has(id)))
  }
  events.subscribe('track.saved', 'streaming', follow)
  events.subscribe('track.removed', 'streaming', follow)
}

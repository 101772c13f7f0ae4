import type { PlaylistsDeps } from '../deps.ts'
import { createItemsRepository } from './items.repository.ts'

/** A track that left the catalog leaves every playlist; one that came back meanwhile stays. Twice does no harm. */
export function onTrackRemoved({ db, events, catalog }: PlaylistsDeps) {
  const items = createItemsRepository(db)
  events.subscribe('track.removed', 'playlists', async (tracks) => {
    const ids = [...new Set(tracks.map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += 50) {
      const some = ids.slice(from, from + 50)
      const back = new Set((await catalog.tracks(some)).map((track) => track.id))
      const gone = some.filter((id) => !back.has(id))
      if (!gone.length) continue
      const removals = gone.map((trackId) => ({ trackId }))
      for (const playlistId of await items.holding(gone))
        await items.remove(playlistId, { by: null }, removals)
    }
  })
}

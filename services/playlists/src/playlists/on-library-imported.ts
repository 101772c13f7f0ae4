import { DELETED_USER } from '@busker/contracts/deleted-user'
import type { PlaylistsDeps } from '../deps.ts'
import { createItemsRepository } from './items.repository.ts'
import { createPlaylistsRepository } from './playlists.repository.ts'

const NAME = 'Newest arrivals'
const MOST = 100

/** After an import "Newest arrivals" holds the newest hundred tracks. Twice does no harm. */
export function onLibraryImported({ db, events, catalog }: PlaylistsDeps) {
  const playlists = createPlaylistsRepository(db)
  const items = createItemsRepository(db)
  events.subscribe('library.imported', 'playlists', async (imports) => {
    const newest = await catalog.newestTrackIds(MOST)
    const owners = new Set(imports.map(({ ownerId }) => ownerId))
    owners.delete(DELETED_USER)
    for (const ownerId of owners) {
      const playlist = await playlists.findKept(ownerId, 'newest-arrivals', NAME)
      if (!playlist) continue
      const held = await items.list(playlist.id, { limit: MOST + 1, offset: 0 })
      if (held.map((item) => item.trackId).join() === newest.join()) continue
      await items.replace(playlist.id, { by: ownerId }, newest)
    }
  })
}

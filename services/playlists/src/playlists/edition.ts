import type { PlaylistsDeps } from '../deps.ts'
import { type Playlist, createPlaylistsRepository } from './playlists.repository.ts'

/** Counts what changes the items of a playlist and their tracks; undefined where the catalog does not count. */
export function createEditionOf({ db, catalog }: PlaylistsDeps) {
  const playlists = createPlaylistsRepository(db)
  return ({ id }: Playlist) =>
    async () => {
      const [own, tracks] = await Promise.all([playlists.editionOf(id), catalog.revision()])
      return tracks === undefined ? undefined : `${own} ${tracks}`
    }
}

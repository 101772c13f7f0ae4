import type { Album } from '../documents/album.ts'
import type { Track } from '../documents/track.ts'
import type { CatalogStore } from '../store.ts'

/** Tracks with the albums that they are on; without an album (a moment in an import) there is none. */
export async function withAlbums(store: CatalogStore, tracks: Track[]) {
  const ids = [...new Set(tracks.map(({ albumId }) => albumId))]
  const albums = new Map((await store.albums.find(ids)).map((album) => [album.id, album]))
  return tracks.flatMap((track): { track: Track; album: Album }[] => {
    const album = albums.get(track.albumId)
    return album ? [{ track, album }] : []
  })
}

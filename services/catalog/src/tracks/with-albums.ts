import type { Album } from '../documents/album.ts'
import type { Track } from '../documents/track.ts'
import { readPopularity } from '../reception/read-popularity.ts'
import type { CatalogStore } from '../store.ts'

/** A track with the album that it is on, and how popular it is, 0 to 100. */
export interface WithAlbum {
  track: Track
  album: Album
  popularity: number
}

/** Tracks with the albums that they are on; without an album (a moment in an import) there is none. */
export async function withAlbums(store: CatalogStore, tracks: Track[]) {
  const ids = [...new Set(tracks.map(({ albumId }) => albumId))]
  const [found, popularityOf] = await Promise.all([
    store.albums.find(ids),
    readPopularity(
      store,
      tracks.map(({ id }) => id),
    ),
  ])
  const albums = new Map(found.map((album) => [album.id, album]))
  return tracks.flatMap((track): WithAlbum[] => {
    const album = albums.get(track.albumId)
    return album ? [{ track, album, popularity: popularityOf(track.id) }] : []
  })
}

import { SONGS_SEEN } from '../covers/cover-of.ts'
import type { PlaylistsDeps } from '../deps.ts'
import { createItemsRepository } from '../playlists/items.repository.ts'
import { createPlaylistsRepository } from '../playlists/playlists.repository.ts'

/** So many of the featured playlists are looked at. */
const LOOKED_AT = 100

/**
 * Those of the featured playlists whose songs are mostly of some genres (as the library writes them),
 * in the same order. The first songs of each speak for all.
 */
export async function playlistsOfGenres({ db, catalog }: PlaylistsDeps, genres: string[]) {
  if (!genres.length) return []
  const featured = await createPlaylistsRepository(db).listFeatured({ limit: LOOKED_AT, offset: 0 })
  const ids = featured.map(({ id }) => id)
  const songs = await createItemsRepository(db).firstTracks(ids, SONGS_SEEN)
  const genresOf = await catalog.genresOf([...new Set([...songs.values()].flat())])
  const wanted = new Set(genres)
  const isOfThem = (trackId: string) => genresOf.get(trackId)?.some((one) => wanted.has(one))
  return featured.filter(({ id }) => {
    const first = songs.get(id) ?? []
    return first.filter(isOfThem).length * 2 > first.length
  })
}

import type { Collections } from '../collections.ts'
import type { Shelf } from './library.ts'

/** What the player of the front page holds: the newest playlist that has music, else the newest album. */
export const createFeatured =
  (collections: Collections) => async (playlists: Shelf, albums: Shelf) => {
    for (const { id } of playlists.cards) {
      const playlist = await collections.find('playlist', id)
      if (playlist?.tracks.length) return playlist
    }
    const [album] = albums.cards
    return album && collections.find('album', album.id)
  }

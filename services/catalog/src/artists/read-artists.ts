import { untold } from '../documents/artist-profile.ts'
import { inOrder } from '../ids.ts'
import type { Links } from '../links.ts'
import type { CatalogStore } from '../store.ts'
import { artistJson } from './artist-json.ts'

/** Reads artists with what is told of them, in the order of their ids; null for one that is not there. */
export const createArtistReader = (store: CatalogStore, links: Links) => async (ids: string[]) => {
  const [artists, told, received] = await Promise.all([
    store.artists.find(ids),
    store.artistProfiles.find(ids),
    store.reception.find(ids),
  ])
  const profiles = new Map(told.map((profile) => [profile.artistId, profile]))
  const receptions = new Map(received.map((one) => [one.id, one]))
  const written = artists.map((artist) =>
    artistJson(
      links,
      artist,
      profiles.get(artist.id) ?? untold(artist.id),
      receptions.get(artist.id) ?? { followers: 0, popularity: 0 },
    ),
  )
  return inOrder(ids, written)
}

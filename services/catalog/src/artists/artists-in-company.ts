import type { CatalogDeps } from '../deps.ts'
import { companyOfAll } from '../recommendations/company.ts'
import { tracksStandingFor } from '../recommendations/read-seeds.ts'

const LOOKED_AT = 500

/** Who made the tracks that keep company with an artist's: how much, at most, 0 to 1, in playlists or with listeners. */
export async function artistsInCompany(
  { store, company }: Pick<CatalogDeps, 'store' | 'company'>,
  artistId: string,
): Promise<Map<string, number>> {
  const own = await tracksStandingFor(store, artistId)
  const companyOf = await company(own)
  const { playlists, listeners } = companyOfAll(own.map(companyOf))
  const likeness = (id: string) => Math.max(playlists.get(id) ?? 0, listeners.get(id) ?? 0)
  const near = [...new Set([...playlists.keys(), ...listeners.keys()])]
    .toSorted((a, b) => likeness(b) - likeness(a) || (a < b ? -1 : 1))
    .slice(0, LOOKED_AT)
  const artists = new Map<string, number>()
  for (const { id, artistIds } of await store.tracks.findCredits(near))
    for (const artist of artistIds)
      artists.set(artist, Math.max(likeness(id), artists.get(artist) ?? 0))
  return artists
}

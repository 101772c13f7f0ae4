import type { Track } from '../documents/track.ts'
import { readPopularity } from '../reception/read-popularity.ts'
import type { CatalogStore } from '../store.ts'
import type { Seed } from './recommend.ts'
import { type Measured, type Tunables, isTunedByLoudness } from './tunables.ts'

/** How many tracks of the seeds' genres are looked at. */
const LOOKED_AT = 1000
/** So many documents are read by their ids at once. */
const AT_ONCE = 500

/**
 * Every track by an artist of the seeds, what keeps company with them, and some tracks of their genres,
 * as those are written (`spellings`).
 */
export async function findCandidates(
  store: CatalogStore,
  seeds: Seed[],
  spellings: string[],
  tunables: Tunables,
): Promise<Measured[]> {
  const artistIds = [...new Set(seeds.flatMap((seed) => seed.artistIds))]
  const company = new Set(
    seeds.flatMap((seed) => [...seed.company.playlists.keys(), ...seed.company.listeners.keys()]),
  )
  const [ofGenres, inCompany, ...ofArtists] = await Promise.all([
    store.tracks.listOfGenres(spellings, LOOKED_AT),
    inParts([...company], (ids) => store.tracks.find(ids)),
    ...artistIds.map((id) => store.tracks.listOfArtist(id)),
  ])
  const tracks = new Map<string, Track>()
  for (const track of [...ofGenres, ...inCompany, ...ofArtists.flat()]) tracks.set(track.id, track)
  const [known, popularityOf] = await Promise.all([
    // What was measured of a thousand tracks is a lot to read for nothing.
    isTunedByLoudness(tunables) ? store.tracks.findAnalyses([...tracks.keys()]) : undefined,
    readPopularity(store, [...tracks.keys()]),
  ])
  return [...tracks.values()].map((track) => ({
    track,
    loudness: known?.get(track.id)?.analysis?.loudnessLufs ?? null,
    popularity: popularityOf(track.id),
  }))
}

async function inParts<T>(ids: string[], read: (ids: string[]) => Promise<T[]>) {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    read(ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
  )
  return (await Promise.all(parts)).flat()
}

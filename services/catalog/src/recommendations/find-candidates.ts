import type { Track } from '../documents/track.ts'
import type { CatalogStore } from '../store.ts'
import type { Seed } from './recommend.ts'
import type { Measured } from './tunables.ts'

/** How many tracks of the seeds' genres are looked at. */
const LOOKED_AT = 1000

/** Every track by an artist of the seeds, and some of their genres, as those are written (`spellings`). */
export async function findCandidates(
  store: CatalogStore,
  seeds: Seed[],
  spellings: string[],
): Promise<Measured[]> {
  const artistIds = [...new Set(seeds.flatMap((seed) => seed.artistIds))]
  const [ofGenres, ...ofArtists] = await Promise.all([
    store.tracks.listOfGenres(spellings, LOOKED_AT),
    ...artistIds.map((id) => store.tracks.listOfArtist(id)),
  ])
  const tracks = new Map<string, Track>()
  for (const track of [...ofGenres, ...ofArtists.flat()]) tracks.set(track.id, track)
  const known = await store.tracks.findAnalyses([...tracks.keys()])
  return [...tracks.values()].map((track) => ({
    track,
    loudness: known.get(track.id)?.analysis?.loudnessLufs ?? null,
  }))
}

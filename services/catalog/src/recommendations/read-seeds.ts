import type { CatalogDeps } from '../deps.ts'
import type { Artist } from '../documents/artist.ts'
import type { Track } from '../documents/track.ts'
import { slugOf } from '../genres/genres.ts'
import { readPopularity } from '../reception/read-popularity.ts'
import type { CatalogStore } from '../store.ts'
import { companyOfAll, nobody } from './company.ts'
import { type Seed, genresOf, yearOf } from './recommend.ts'

/** What stands for an artist in playlists: so many tracks, the most popular. */
const STANDING_FOR_AN_ARTIST = 15

/** The tracks of an artist that are most popular, then by id. */
export async function tracksStandingFor(store: CatalogStore, artistId: string) {
  const ids = (await store.tracks.listOfArtist(artistId)).map(({ id }) => id)
  const popularityOf = await readPopularity(store, ids)
  return ids
    .toSorted((a, b) => popularityOf(b) - popularityOf(a) || (a < b ? -1 : 1))
    .slice(0, STANDING_FOR_AN_ARTIST)
}

/** What a request wants to start from, with what is known of it; a seed that is not there has nothing. */
export async function readSeeds(
  { store, company }: Pick<CatalogDeps, 'store' | 'company'>,
  asked: { artists: string[]; genres: string[]; tracks: string[] },
): Promise<Seed[]> {
  const [artists, tracks] = await Promise.all([
    store.artists.find(asked.artists),
    store.tracks.find(asked.tracks),
  ])
  const standing = new Map(
    await Promise.all(
      artists.map(async ({ id }) => [id, await tracksStandingFor(store, id)] as const),
    ),
  )
  const companyOf = await company([...tracks.map(({ id }) => id), ...[...standing.values()].flat()])
  const ofArtist = (id: string, artist: Artist | undefined): Seed => ({
    type: 'artist',
    id,
    artistIds: artist ? [id] : [],
    genres: artist ? genresOf(artist) : [],
    year: null,
    company: companyOfAll((standing.get(id) ?? []).map(companyOf)),
  })
  const ofGenre = (id: string): Seed => ({
    type: 'genre',
    id,
    artistIds: [],
    genres: [slugOf(id)].filter(Boolean),
    year: null,
    company: nobody,
  })
  const ofTrack = (id: string, track: Track | undefined): Seed => ({
    type: 'track',
    id,
    artistIds: track?.artistIds ?? [],
    genres: track ? genresOf(track) : [],
    year: track ? yearOf(track) : null,
    company: track ? companyOf(id) : nobody,
  })
  const find = <T extends { id: string }>(all: T[], id: string) => all.find((one) => one.id === id)
  return [
    ...asked.artists.map((id) => ofArtist(id, find(artists, id))),
    ...asked.genres.map(ofGenre),
    ...asked.tracks.map((id) => ofTrack(id, find(tracks, id))),
  ]
}

import type { CreditedArtist } from '@busker/audio-files/audio-file'
import type { Artist } from '../documents/artist.ts'
import type { ArtistStore } from '../store.ts'
import { artistIdOf } from './ids.ts'
import { variousArtists } from './various-artists.ts'
import { normaliseName } from '@busker/audio-files/names'

/** Which artists some credits name. */
export interface ResolvedArtists {
  idOf(credited: CreditedArtist): string
  /** Those that the store did not know. */
  fresh: Artist[]
  /** Those of the store that had no MusicBrainz id, and now have one. */
  identified: { id: string; musicbrainzId: string }[]
}

const unknown = (key: string, { name, musicbrainzId }: CreditedArtist): Artist =>
  key === variousArtists.key
    ? variousArtists
    : { id: artistIdOf(key), key, name, musicbrainzId, genres: [], images: [], addedAt: 0 }

/**
 * Finds the artists of some credits: by MusicBrainz id, else by name. A name whose artist has another
 * MusicBrainz id belongs to another artist of the same name.
 */
export async function resolveArtists(
  store: ArtistStore,
  credits: CreditedArtist[],
): Promise<ResolvedArtists> {
  const named = credits.map(({ name }) => artistIdOf(normaliseName(name)))
  const marked = credits.flatMap(({ musicbrainzId }) => musicbrainzId ?? [])
  const known = [
    ...(await store.find([...new Set(named)])),
    ...(await store.findByMusicbrainzIds([...new Set(marked)])),
  ]
  const byId = new Map(known.map((artist) => [artist.id, artist]))
  const byMusicbrainzId = new Map(
    known.flatMap((artist) => (artist.musicbrainzId ? [[artist.musicbrainzId, artist]] : [])),
  )
  const ids = new Map<string, string>()
  const fresh = new Map<string, Artist>()
  const identified = new Map<string, string>()

  const note = (artist: Artist) => {
    byId.set(artist.id, artist)
    if (artist.musicbrainzId) byMusicbrainzId.set(artist.musicbrainzId, artist)
    return artist
  }
  const add = (artist: Artist) => {
    fresh.set(artist.id, artist)
    return note(artist)
  }
  const resolve = (credited: CreditedArtist): Artist => {
    const { name, musicbrainzId } = credited
    const same = musicbrainzId ? byMusicbrainzId.get(musicbrainzId) : undefined
    if (same) return same
    const key = normaliseName(name)
    const namesake = byId.get(artistIdOf(key))
    if (!namesake) return add(unknown(key, credited))
    if (!musicbrainzId) return namesake
    if (namesake.musicbrainzId) return add(unknown(`mb:${musicbrainzId}`, credited))
    const artist = note({ ...namesake, musicbrainzId })
    if (fresh.has(artist.id)) fresh.set(artist.id, artist)
    else identified.set(artist.id, musicbrainzId)
    return artist
  }
  const keyOf = ({ name, musicbrainzId }: CreditedArtist) => `${musicbrainzId}\0${name}`
  for (const credited of credits) ids.set(keyOf(credited), resolve(credited).id)
  return {
    idOf: (credited) => ids.get(keyOf(credited))!,
    fresh: [...fresh.values()],
    identified: [...identified].map(([id, musicbrainzId]) => ({ id, musicbrainzId })),
  }
}

import type { Album, AlbumType } from '../documents/album.ts'
import type { Credit } from '../documents/credit.ts'
import { printed } from '../documents/credit.ts'
import type { Track } from '../documents/track.ts'
import { normaliseName } from '@busker/audio-files/names'
import { rank } from './rank.ts'
import { variousArtists } from './various-artists.ts'

const GENRES_KEPT = 10
const MOST_TRACKS_OF_A_SINGLE = 3
const LONGEST_SINGLE_MS = 30 * 60_000
const various: Credit[] = [{ id: variousArtists.id, name: variousArtists.name, join: '' }]

/** Disc, number, title, id. */
export const inAlbumOrder = (a: Track, b: Track) =>
  a.disc - b.disc || a.number - b.number || compare(a.title, b.title) || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What an album is, from its tracks alone, in whatever order they come: what most of them say, the
 * first in the album's order where they are divided. At least one track.
 */
export function summariseAlbum(album: Pick<Album, 'id' | 'keys'>, unordered: Track[]): Album {
  const tracks = unordered.toSorted(inAlbumOrder)
  const tags = tracks.map((track) => track.albumTags)
  const name = rank(tags.map((tag) => tag.name))[0] ?? ''
  const artists = artistsOf(tracks)
  const artistIds = [...new Set(artists.map(({ id }) => id))]
  const release = rank(tags.flatMap((tag) => tag.releaseDate ?? []))[0]
  return {
    id: album.id,
    keys: album.keys,
    name,
    sort: normaliseName(name),
    albumType: typeOf(tracks, artists),
    artists,
    artistIds,
    featuredIds: [...new Set(tracks.flatMap((track) => track.artistIds))]
      .filter((id) => !artistIds.includes(id))
      .sort(),
    places: [...new Set(tracks.map((track) => track.place))].sort(),
    musicbrainzId: rank(tags.flatMap((tag) => tag.musicbrainzId ?? []))[0] ?? null,
    upc: rank(tags.flatMap((tag) => tag.upc ?? []))[0] ?? null,
    releaseDate: release?.date ?? null,
    releasePrecision: release?.precision ?? null,
    genres: rank(tracks.flatMap((track) => track.genres)).slice(0, GENRES_KEPT),
    images: rank(tracks.map((track) => track.images).filter((images) => images.length))[0] ?? [],
    totalTracks: tracks.length,
    addedAt: Math.min(...tracks.map((track) => track.addedAt)),
  }
}

/** The album artist as tagged; else the first artist of every track; else Various Artists. */
function artistsOf(tracks: Track[]): Credit[] {
  const tagged = tracks.map((track) => track.albumTags.artists).filter((credit) => credit.length)
  if (tagged.length) return rank(tagged)[0]!
  if (tracks.some((track) => track.albumTags.compilation)) return various
  const leaders = new Set(tracks.map((track) => track.artists[0]?.id))
  if (leaders.size > 1) return various
  const [most] = rank(tracks.map((track) => track.artists))
  const credits = new Set(tracks.map((track) => printed(track.artists)))
  return credits.size === 1 ? most! : most!.slice(0, 1).map((credit) => ({ ...credit, join: '' }))
}

function typeOf(tracks: Track[], artists: Credit[]): AlbumType {
  if (isCompilation(tracks, artists)) return 'compilation'
  const expected = Math.max(...tracks.map((track) => track.albumTags.trackTotal ?? 0))
  const lasts = tracks.reduce((sum, track) => sum + track.durationMs, 0)
  return Math.max(tracks.length, expected) <= MOST_TRACKS_OF_A_SINGLE && lasts <= LONGEST_SINGLE_MS
    ? 'single'
    : 'album'
}

/** Also an album of several leading artists none of whom is its album artist: a label, a project. */
function isCompilation(tracks: Track[], artists: Credit[]) {
  const ids = new Set(artists.map(({ id }) => id))
  if (ids.has(variousArtists.id) || tracks.some((track) => track.albumTags.compilation)) return true
  const leaders = new Set(tracks.map((track) => track.artists[0]?.id ?? ''))
  return leaders.size > 1 && !tracks.some((track) => track.artistIds.some((id) => ids.has(id)))
}

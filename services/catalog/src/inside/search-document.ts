import type { Album } from '../documents/album.ts'
import type { Artist } from '../documents/artist.ts'
import type { Track } from '../documents/track.ts'

const yearOf = (date: string | null | undefined) => (date ? Number(date.slice(0, 4)) : null)
const iso = (ms: number) => new Date(ms).toISOString()

/** What can be found of a track. */
export const trackDocument = (track: Track, popularity: number) => ({
  type: 'track' as const,
  id: track.id,
  name: track.title,
  artists: track.artists.map(({ name }) => name),
  album: track.albumTags.name as string | null,
  genres: track.genres,
  year: yearOf(track.albumTags.releaseDate?.date),
  isrc: track.isrc,
  popularity,
  addedAt: iso(track.addedAt),
})

/** What can be found of an album. */
export const albumDocument = (album: Album, popularity: number) => ({
  type: 'album' as const,
  id: album.id,
  name: album.name,
  artists: album.artists.map(({ name }) => name),
  album: null as string | null,
  genres: album.genres,
  year: yearOf(album.releaseDate),
  isrc: null as string | null,
  upc: album.upc ?? null,
  popularity,
  addedAt: iso(album.addedAt),
})

/** What can be found of an artist. */
export const artistDocument = (artist: Artist, popularity: number) => ({
  type: 'artist' as const,
  id: artist.id,
  name: artist.name,
  artists: [] as string[],
  album: null as string | null,
  genres: artist.genres,
  year: null as number | null,
  isrc: null as string | null,
  popularity,
  addedAt: iso(artist.addedAt),
})

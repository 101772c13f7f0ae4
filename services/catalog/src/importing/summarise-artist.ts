import type { Album } from '../documents/album.ts'
import type { Artist } from '../documents/artist.ts'
import type { Track } from '../documents/track.ts'
import { inAlbumOrder } from './summarise-album.ts'
import { rank } from './rank.ts'

const GENRES_KEPT = 10

/**
 * What an artist is, from the tracks that name the artist and the albums by or with the artist, the
 * latest release first: the name as most of them print it, and the cover of an album.
 */
export function summariseArtist(artist: Artist, unordered: Track[], albums: Album[]): Artist {
  const tracks = unordered.toSorted(inAlbumOrder)
  const own = albums.filter((album) => album.artistIds.includes(artist.id))
  const credits = [...tracks, ...own].flatMap((credited) => credited.artists)
  const names = credits.filter(({ id }) => id === artist.id).map(({ name }) => name)
  const genres = tracks.length ? tracks : own
  return {
    ...artist,
    name: rank(names)[0] ?? artist.name,
    genres: rank(genres.flatMap((tagged) => tagged.genres)).slice(0, GENRES_KEPT),
    images: [...own, ...albums].find((album) => album.images.length)?.images ?? [],
    addedAt: Math.min(...[...tracks, ...albums].map((music) => music.addedAt)),
  }
}

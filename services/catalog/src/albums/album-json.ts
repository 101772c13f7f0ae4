import type { Page } from '@busker/http/paging'
import { creditJson } from '../artists/artist-json.ts'
import type { Album } from '../documents/album.ts'
import type { Links } from '../links.ts'
import type { simpleTrackJson } from '../tracks/track-json.ts'

/** An album in a list or beside a track. A date that nobody knows is '0000', as on Spotify. */
export const simpleAlbumJson = (links: Links, album: Album) => ({
  ...links.of('album', album.id),
  album_type: album.albumType,
  artists: album.artists.map((credit) => creditJson(links, credit)),
  available_markets: [] as string[],
  images: links.images(album.images),
  name: album.name,
  release_date: album.releaseDate ?? '0000',
  release_date_precision: album.releasePrecision ?? ('year' as const),
  total_tracks: album.totalTracks,
})

/** An album with a page of its tracks. */
export const albumJson = (
  links: Links,
  album: Album,
  tracks: Page<ReturnType<typeof simpleTrackJson>>,
  popularity: number,
) => ({
  ...simpleAlbumJson(links, album),
  copyrights: [] as { text: string; type: string }[],
  external_ids: (album.upc ? { upc: album.upc } : {}) as { upc?: string },
  genres: album.genres,
  label: '',
  popularity,
  tracks,
})

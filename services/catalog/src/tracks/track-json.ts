import { simpleAlbumJson } from '../albums/album-json.ts'
import { creditJson } from '../artists/artist-json.ts'
import type { Track } from '../documents/track.ts'
import type { Links } from '../links.ts'
import type { WithAlbum } from './with-albums.ts'

/** A track within its album. By `track` and `episode`, clients tell what stands in a playlist or a queue. */
export const simpleTrackJson = (links: Links, track: Track) => ({
  ...links.of('track', track.id),
  artists: track.artists.map((credit) => creditJson(links, credit)),
  available_markets: [] as string[],
  disc_number: track.disc,
  duration_ms: track.durationMs,
  episode: false,
  explicit: track.explicit ?? false,
  is_local: false,
  is_playable: true,
  name: track.title,
  preview_url: null,
  track: true,
  track_number: track.number,
})

/** A track with its album. */
export const trackJson = (links: Links, { track, album, popularity }: WithAlbum) => ({
  ...simpleTrackJson(links, track),
  album: simpleAlbumJson(links, album),
  external_ids: (track.isrc ? { isrc: track.isrc } : {}) as { isrc?: string },
  popularity,
})

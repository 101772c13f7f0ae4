import type { z } from 'zod'
import type { Album, SimplifiedAlbum } from './album.ts'
import type { Artist, SimplifiedArtist } from './artist.ts'
import type { Kind } from './identity.ts'
import type { Playlist, SimplifiedPlaylist } from './playlist.ts'
import type { Track } from './track.ts'
import type { PublicUser } from './user.ts'

const SITE = 'https://music.example'

const identityOf = <K extends Kind>(type: K, id: string) => {
  const page = `${SITE}/${type}/${id}`
  return {
    external_urls: { spotify: page, busker: page },
    href: `${SITE}/v1/${type}s/${id}`,
    id,
    type,
    uri: `busker:${type}:${id}`,
  }
}

/** An artist in the credits of an example. */
export const exampleCredit = (id = '3BXcAUPtTFVgDQDuT3oIwV'): z.infer<typeof SimplifiedArtist> => ({
  ...identityOf('artist', id),
  name: 'Linden Quay',
  join: '',
})

/** A whole artist, for documents and tests. */
export const exampleArtist = (id?: string): z.infer<typeof Artist> => {
  const { join: _, ...credit } = exampleCredit(id)
  return {
    ...credit,
    genres: ['folk'],
    images: [],
    followers: { href: null, total: 0 },
    popularity: 0,
    biography: '',
    links: [],
  }
}

/** An album without its tracks, for documents and tests. */
export const exampleAlbum = (id = '6hGPvBHcBbnSsWdsYRvBJL'): z.infer<typeof SimplifiedAlbum> => ({
  ...identityOf('album', id),
  album_type: 'album',
  artists: [exampleCredit()],
  available_markets: [],
  images: [],
  name: 'Letters Home',
  release_date: '2024-03-01',
  release_date_precision: 'day',
  total_tracks: 3,
})

/** A whole track, for documents and tests. */
export const exampleTrack = (
  id = '4uLU6hMCjMI75M1A2tKUQC',
  more: Partial<z.infer<typeof Track>> = {},
): z.infer<typeof Track> => ({
  ...identityOf('track', id),
  album: exampleAlbum(),
  artists: [exampleCredit()],
  available_markets: [],
  disc_number: 1,
  duration_ms: 93_000,
  episode: false,
  explicit: false,
  external_ids: {},
  is_local: false,
  is_playable: true,
  name: 'Window Seat',
  popularity: 0,
  preview_url: null,
  track: true,
  track_number: 1,
  ...more,
})

/** Somebody as everybody may see them, for documents and tests. */
export const exampleUser = (id = 'ada'): z.infer<typeof PublicUser> => ({
  ...identityOf('user', id),
  display_name: 'Ada',
  followers: { href: null, total: 0 },
  images: [],
})

/** A playlist as it stands in a list, for documents and tests. */
export const examplePlaylist = (
  id = '37i9dQZF1DXcBWIGoYBM5M',
): z.infer<typeof SimplifiedPlaylist> => {
  const contents = { href: `${SITE}/v1/playlists/${id}/items`, total: 3 }
  return {
    ...identityOf('playlist', id),
    collaborative: false,
    description: 'Songs for the last bus.',
    followers: { href: null, total: 0 },
    images: [],
    items: contents,
    name: 'Night bus',
    owner: exampleUser(),
    primary_color: null,
    public: true,
    snapshot_id: 'MSxhYmM=',
    tracks: contents,
  }
}

const pageWith = <T>(href: string, items: T[]) => ({
  href: `${href}?offset=0&limit=50`,
  items,
  limit: 50,
  next: null,
  offset: 0,
  previous: null,
  total: items.length,
})

/** A playlist with what is on it, for documents. */
export const exampleWholePlaylist = (): z.infer<typeof Playlist> => {
  const { items: contents, tracks: _, ...about } = examplePlaylist()
  const { display_name: __, followers: ___, images: ____, ...added_by } = exampleUser()
  const track = exampleTrack()
  const entry = { added_at: '2026-01-31T12:00:00.000Z', added_by, is_local: false as const }
  const page = pageWith(contents.href, [{ ...entry, primary_color: null, item: track, track }])
  return { ...about, items: page, tracks: page }
}

/** An album with its tracks, for documents. */
export const exampleWholeAlbum = (): z.infer<typeof Album> => {
  const { album: about, external_ids: _, popularity, ...track } = exampleTrack()
  return {
    ...about,
    copyrights: [],
    external_ids: { upc: '0602557676594' },
    genres: ['folk'],
    label: '',
    popularity,
    tracks: pageWith(`${about.href}/tracks`, [track]),
  }
}

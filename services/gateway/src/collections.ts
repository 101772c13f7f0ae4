import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'
import { printed } from './credit.ts'

export const collectionTypes = ['playlist', 'album', 'track'] as const
export type CollectionType = (typeof collectionTypes)[number]

export interface Image {
  url: string
  width: number | null
  height: number | null
}

/** A playlist, an album or a single track, as pages show it. */
export interface Collection {
  type: CollectionType
  id: string
  title: string
  /** Who made it. */
  byline: string
  description: string
  /** Widest first. */
  images: Image[]
  /** The first hundred. */
  tracks: { id: string; title: string; artists: string; durationMs: number }[]
  total: number
}

const listed = (track: {
  id: string
  name: string
  artists: { name: string; join: string }[]
  duration_ms: number
}) => ({
  id: track.id,
  title: track.name,
  artists: printed(track.artists),
  durationMs: track.duration_ms,
})

/** Reads what a page or an embed is about. */
export function createCollections(reach: Reach) {
  const catalog = createCatalogClient(reach).v1
  const playlists = createPlaylistsClient(reach).v1.playlists

  const readers: Record<CollectionType, (id: string) => Promise<Collection | undefined>> = {
    async playlist(id) {
      const response = await playlists[':id'].$get({ param: { id }, query: {} })
      if (!response.ok) return undefined
      const playlist = await response.json()
      return {
        type: 'playlist',
        id,
        title: playlist.name,
        byline: playlist.owner.display_name,
        description: playlist.description,
        images: playlist.images,
        tracks: playlist.items.items.flatMap(({ item }) => (item ? [listed(item)] : [])),
        total: playlist.items.total,
      }
    },
    async album(id) {
      const response = await catalog.albums[':id'].$get({ param: { id }, query: {} })
      if (!response.ok) return undefined
      const album = await response.json()
      return {
        type: 'album',
        id,
        title: album.name,
        byline: printed(album.artists),
        description: '',
        images: album.images,
        tracks: album.tracks.items.map(listed),
        total: album.tracks.total,
      }
    },
    async track(id) {
      const response = await catalog.tracks[':id'].$get({ param: { id }, query: {} })
      if (!response.ok) return undefined
      const track = await response.json()
      return {
        type: 'track',
        id,
        title: track.name,
        byline: printed(track.artists),
        description: '',
        images: track.album.images,
        tracks: [listed(track)],
        total: 1,
      }
    },
  }
  return { find: (type: CollectionType, id: string) => readers[type](id) }
}

export type Collections = ReturnType<typeof createCollections>

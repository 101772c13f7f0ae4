import { createAnalyticsClient } from '@busker/analytics/client'
import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'
import { createSearchClient } from '@busker/search/client'
import { type Card, foundPages, toCard } from './cards.ts'

export interface Shelf {
  cards: Card[]
  total: number
}

export type Groups = Record<'tracks' | 'albums' | 'artists' | 'playlists', Card[]>

const FOUND_OF_EACH = 6

const asText = (numbers: Record<string, number>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

/** Reads what the demo page shows. Throws when a service that it cannot do without does not answer. */
export function createLibrary(reach: Reach) {
  const catalog = createCatalogClient(reach).v1.library
  const playlists = createPlaylistsClient(reach).v1.library.playlists
  const search = createSearchClient(reach).v1.search
  const analytics = createAnalyticsClient(reach).v1.analytics

  return {
    /** The albums, newest first. */
    async albums(slice: { limit: number; offset: number }): Promise<Shelf> {
      const page = await (await catalog.albums.$get({ query: asText(slice) })).json()
      return { cards: page.items.map(toCard), total: page.total }
    },

    /** The public playlists, newest first. */
    async playlists(limit: number): Promise<Shelf> {
      const page = await (await playlists.$get({ query: asText({ limit }) })).json()
      return { cards: page.items.map(toCard), total: page.total }
    },

    /** The best of each kind. */
    async search(q: string): Promise<Groups> {
      const query = { q, type: 'track,album,artist,playlist', limit: String(FOUND_OF_EACH) }
      const found = foundPages.parse(await (await search.$get({ query })).json())
      const cards = Object.values(found).flatMap(({ items }) => items.map(toCard))
      const of = (type: Card['type']) => cards.filter((card) => card.type === type)
      return {
        tracks: of('track'),
        albums: of('album'),
        artists: of('artist'),
        playlists: of('playlist'),
      }
    },

    /** How often each of these was played; at most a hundred. */
    async plays(ids: string[]): Promise<Map<string, number>> {
      if (!ids.length) return new Map()
      const response = await analytics.tracks.$get({ query: { ids: ids.join(',') } })
      const { tracks } = await response.json()
      return new Map(tracks.map(({ track_id, plays }) => [track_id, plays]))
    },
  }
}

export type Library = ReturnType<typeof createLibrary>

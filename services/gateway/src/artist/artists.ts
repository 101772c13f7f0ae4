import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { type Card, toCard } from '../demo/cards.ts'

const ALBUMS = 50

/** Reads what the page of an artist shows. */
export function createArtists(reach: Reach) {
  const artists = createCatalogClient(reach).v1.artists
  return {
    /** An artist and the first albums with their music; undefined when there is no such artist. */
    async find(id: string) {
      const param = { id }
      const response = await artists[':id'].$get({ param })
      if (!response.ok) return undefined
      const query = { limit: String(ALBUMS) }
      const page = await (await artists[':id'].albums.$get({ param, query })).json()
      const cards: Card[] = page.items.map(toCard)
      return { artist: await response.json(), albums: { cards, total: page.total } }
    },
  }
}

export type Artists = ReturnType<typeof createArtists>
export type FoundArtist = NonNullable<Awaited<ReturnType<Artists['find']>>>

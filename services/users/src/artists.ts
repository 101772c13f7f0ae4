import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'

/** What users ask of the catalog. */
export function createArtists(reach: Reach) {
  const client = createCatalogClient(reach)
  return {
    /** Those of these artists that the catalog has (at most 50 at once), in the order asked. */
    async find(ids: string[]) {
      if (!ids.length) return []
      const response = await client.v1.artists.$get({ query: { ids: ids.join(',') } })
      const { artists } = await response.json()
      return artists.filter((artist) => artist !== null)
    },
  }
}

export type Artists = ReturnType<typeof createArtists>

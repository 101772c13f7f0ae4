import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'

/** What playlists ask of the catalog. */
export function createCatalog(reach: Reach, inside: Reach) {
  const open = createCatalogClient(reach)
  const internal = createCatalogClient(inside)
  return {
    /** Those of these tracks that the catalog has (at most 50 at once). */
    async tracks(ids: string[]) {
      const response = await open.v1.tracks.$get({ query: { ids: ids.join(',') } })
      const { tracks } = await response.json()
      return tracks.filter((track) => track !== null)
    },
    /** The bytes of a picture; undefined when there is none of that name. */
    async picture(key: string) {
      const response = await open.images[':key'].$get({ param: { key } })
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
    },
    async newestTrackIds(limit: number) {
      const response = await internal.internal['newest-tracks'].$get({
        query: { limit: String(limit) },
      })
      const { ids } = await response.json()
      return ids
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import type { Rendition } from './renditions/rendition.ts'

/** What streaming asks of the catalog. */
export function createCatalog(inside: Reach) {
  const client = createCatalogClient(inside)
  return {
    /** The files of those of these tracks that the catalog has. */
    async audioFiles(trackIds: string[]): Promise<Rendition[]> {
      const response = await client.internal['audio-files'].$get({
        query: { ids: trackIds.join(',') },
      })
      const { files } = await response.json()
      return files.map(({ trackId, path, contentType, durationMs, audioHash }) => ({
        trackId,
        path,
        contentType,
        durationMs,
        audioHash,
      }))
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

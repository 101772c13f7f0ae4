import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import type { LoudAlbum, Rendition } from './renditions/rendition.ts'

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
      return files.map((file) => ({
        trackId: file.trackId,
        path: file.path,
        original: file.original,
        contentType: file.contentType,
        durationMs: file.durationMs,
        audioHash: file.audioHash,
        albumId: file.albumId,
        trackLoudness: file.trackLoudness,
        albumLoudness: file.albumLoudness,
      }))
    },
    /** How loud these albums are by now. */
    async albumLoudness(albumIds: string[]): Promise<LoudAlbum[]> {
      const response = await client.internal['album-loudness'].$get({
        query: { ids: albumIds.join(',') },
      })
      return (await response.json()).albums
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

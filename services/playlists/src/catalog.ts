import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import type { Ask } from './exchange/ask-of.ts'

const DOCUMENTS_AT_ONCE = 500

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
    /** What identifies these tracks elsewhere: those of them that the catalog has (at most 500 at once). */
    async trackDetails(ids: string[]) {
      const query = { ids: ids.join(',') }
      const response = await internal.internal['track-details'].$get({ query })
      return (await response.json()).tracks
    },
    /** Which track each line of a list means (at most 500 at once). */
    async match(lines: Ask[]) {
      const response = await internal.internal.matches.$post({ json: { lines } })
      return (await response.json()).matches
    },
    /** The bytes of a picture; undefined when there is none of that name. */
    async picture(key: string) {
      const response = await open.images[':key'].$get({ param: { key } })
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
    },
    /** A category, hidden or not, with the spellings of its genres; undefined when there is none. */
    async category(id: string, locale?: string) {
      const query = { id, ...(locale ? { locale } : {}) }
      const response = await internal.internal.categories.$get({ query })
      return response.ok ? response.json() : undefined
    },
    /** The genres of those of these tracks that the catalog has. */
    async genresOf(ids: string[]) {
      const found = new Map<string, string[]>()
      for (let from = 0; from < ids.length; from += DOCUMENTS_AT_ONCE) {
        const some = ids.slice(from, from + DOCUMENTS_AT_ONCE).join(',')
        const response = await internal.internal['search-documents'].$get({
          query: { type: 'track', ids: some },
        })
        for (const { id, genres } of (await response.json()).documents) found.set(id, genres)
      }
      return found
    },
    /** Changes with everything that it tells of tracks; undefined where it cannot say. */
    async revision() {
      const answer = await internal.internal.revision.$get().catch(() => undefined)
      return answer?.ok ? ((await answer.json()).revision ?? undefined) : undefined
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

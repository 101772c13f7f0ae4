import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'
import type { Counts, DocumentType, SearchDocument } from './search-index/search-index.ts'

const PAGE = 500

/** What the owners of the things that can be found tell of them. */
export function createSources(inside: Reach) {
  const catalogInside = createCatalogClient(inside).internal
  const playlistsInside = createPlaylistsClient(inside).internal
  const catalog = catalogInside['search-documents']
  const playlists = playlistsInside['search-documents']

  const ask = async (
    type: DocumentType,
    query: Record<string, string>,
  ): Promise<SearchDocument[]> => {
    const response = await (type === 'playlist'
      ? playlists.$get({ query })
      : catalog.$get({ query: { type, ...query } }))
    const { ok, status } = response
    // By its status an event log knows that somebody is away.
    if (!ok)
      throw Object.assign(new Error(`The owner of the ${type}s answered ${status}.`), { status })
    const { documents } = await response.json()
    return documents
  }

  return {
    /** Those of these that are there to be found. */
    byId: (type: DocumentType, ids: string[]) => ask(type, { ids: ids.join(',') }),

    /** How many of each there are to be found. */
    async counts(): Promise<Counts> {
      const [music, lists] = await Promise.all([
        catalogInside['search-counts'].$get(),
        playlistsInside['search-counts'].$get(),
      ])
      if (!music.ok || !lists.ok)
        throw new Error(`The owners answered ${music.status} and ${lists.status}.`)
      return { ...(await music.json()), ...(await lists.json()) }
    },

    /** Everything of these types, page by page. */
    async *all(types: readonly DocumentType[]): AsyncGenerator<SearchDocument> {
      for (const type of types)
        for (let after = ''; ;) {
          const page = await ask(type, { after, limit: String(PAGE) })
          yield* page
          const last = page.at(-1)
          if (!last || page.length < PAGE) break
          after = last.id
        }
    },
  }
}

export type Sources = ReturnType<typeof createSources>

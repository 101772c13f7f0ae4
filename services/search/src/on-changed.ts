import type { SearchDeps } from './deps.ts'
import { type DocumentType, documentTypes } from './search-index/search-index.ts'

/** The index follows the catalog and the playlists: it holds what is there now. Twice does no harm. */
export function onChanged({ index, events, sources }: SearchDeps) {
  const follow = (type: DocumentType) => async (changed: { id: string }[]) => {
    const ids = [...new Set(changed.map(({ id }) => id))]
    let documents = await sources.byId(type, ids)
    for (;;) {
      const found = new Set(documents.map(({ id }) => id))
      await index.upsert(documents)
      await index.remove(
        type,
        ids.filter((id) => !found.has(id)),
      )
      // A replica that read earlier may write later: who writes last looks whether that still holds.
      const now = await sources.byId(type, ids)
      if (Bun.deepEquals(now, documents)) return
      documents = now
    }
  }
  for (const type of documentTypes) {
    events.subscribe(`${type}.saved`, 'search', follow(type))
    events.subscribe(`${type}.removed`, 'search', follow(type))
  }
}

import type { SearchDeps } from './deps.ts'
import { type DocumentType, documentTypes } from './search-index/search-index.ts'

/** The index follows the catalog and the playlists: it holds what is there now. Twice does no harm. */
export function onChanged({ index, events, sources }: SearchDeps) {
  const follow = (type: DocumentType) => async (changed: { id: string }[]) => {
    const ids = [...new Set(changed.map(({ id }) => id))]
    const documents = await sources.byId(type, ids)
    const found = new Set(documents.map(({ id }) => id))
    await index.upsert(documents)
    await index.remove(
      type,
      ids.filter((id) => !found.has(id)),
    )
  }
  for (const type of documentTypes) {
    events.subscribe(`${type}.saved`, 'search', follow(type))
    events.subscribe(`${type}.removed`, 'search', follow(type))
  }
}

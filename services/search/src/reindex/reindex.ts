import type { SearchIndex } from '../search-index/search-index.ts'
import { documentTypes } from '../search-index/search-index.ts'
import type { Sources } from '../sources.ts'

/** Builds the index again from what the owners have, beside the one that answers meanwhile. Resolves to its size. */
export async function reindex({ index, sources }: { index: SearchIndex; sources: Sources }) {
  await index.rebuild(sources.all(documentTypes))
  return index.count()
}

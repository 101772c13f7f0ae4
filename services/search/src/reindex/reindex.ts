import type { SearchDocument, SearchIndex } from '../search-index/search-index.ts'
import { documentTypes } from '../search-index/search-index.ts'
import type { Sources } from '../sources.ts'

const BATCH = 500

/** Builds the index again from what the owners have, beside the one that answers meanwhile. Resolves to its size. */
export async function reindex({ index, sources }: { index: SearchIndex; sources: Sources }) {
  const known = new Map(documentTypes.map((type) => [type, new Set<string>()]))
  const note = async function* (documents: AsyncIterable<SearchDocument>) {
    for await (const document of documents) {
      known.get(document.type)?.add(document.id)
      yield document
    }
  }
  await index.rebuild(note(sources.all(documentTypes)))
  if (index.changes() === undefined) await catchUp(index, sources, known)
  return index.count()
}

/** What other replicas changed while the index was built went to the one that is gone. */
async function catchUp(
  index: SearchIndex,
  sources: Sources,
  known: Map<SearchDocument['type'], Set<string>>,
) {
  let batch: SearchDocument[] = []
  for await (const document of sources.all(documentTypes)) {
    known.get(document.type)?.delete(document.id)
    if (batch.push(document) < BATCH) continue
    await index.upsert(batch)
    batch = []
  }
  await index.upsert(batch)
  for (const [type, gone] of known) await index.remove(type, [...gone])
}

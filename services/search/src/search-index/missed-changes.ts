import type { DocumentType, SearchDocument } from './search-index.ts'

/** What changed while an index is being rebuilt, to be done again on the new one. */
export type MissedChanges = {
  upserted(documents: readonly SearchDocument[]): void
  removed(type: DocumentType, ids: readonly string[]): void
  /** The last word on each document: its new state, or only its id when it went. */
  take(): { upserts: SearchDocument[]; removals: { type: DocumentType; ids: string[] }[] }
}

export function createMissedChanges(): MissedChanges {
  let changes = new Map<string, { type: DocumentType; id: string; document?: SearchDocument }>()
  return {
    upserted(documents) {
      for (const document of documents) {
        const { type, id } = document
        changes.set(`${type}:${id}`, { type, id, document })
      }
    },
    removed(type, ids) {
      for (const id of ids) changes.set(`${type}:${id}`, { type, id })
    },
    take() {
      const all = [...changes.values()]
      changes = new Map()
      const gone = Map.groupBy(
        all.filter(({ document }) => document === undefined),
        ({ type }) => type,
      )
      return {
        upserts: all.flatMap(({ document }) => document ?? []),
        removals: [...gone].map(([type, of]) => ({ type, ids: of.map(({ id }) => id) })),
      }
    },
  }
}

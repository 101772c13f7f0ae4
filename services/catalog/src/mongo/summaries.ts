import { type EventName, event } from '@busker/contracts/events'
import type { Collection, UpdateFilter } from 'mongodb'
import type { Marked } from '../store.ts'
import type { SummaryRow } from './database.ts'
import { telling } from './outbox.ts'

/** What has not been removed. */
export const live = { removed: null } as object

/** What artists and albums have in common. */
export function summariesIn<T extends { id: string }>(
  typed: Collection<SummaryRow<T>>,
  type: 'artist' | 'album',
) {
  // The driver's types cannot follow a document of a type that is not known yet.
  const collection = typed as unknown as Collection<SummaryRow<{ id: string }>>
  type Row = SummaryRow<{ id: string }>
  const docsOf = (rows: Row[]) => rows.map((row) => row.doc as T)

  const mark = async (ids: string[]) => {
    if (!ids.length) return
    await collection.updateMany(
      { _id: { $in: ids }, ...live },
      { $set: { mark: crypto.randomUUID() } },
    )
  }
  const whileMarked = async (id: string, mark: string, update: UpdateFilter<Row>) =>
    (await collection.updateOne({ _id: id, mark }, update)).matchedCount > 0

  return {
    mark,
    find: async (ids: string[]) =>
      ids.length ? docsOf(await collection.find({ _id: { $in: ids }, ...live }).toArray()) : [],
    listAfter: async (after: string, limit: number) =>
      docsOf(
        await collection
          .find({ _id: { $gt: after }, ...live })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray(),
      ),
    count: () => collection.countDocuments(live),

    async add(documents: T[]) {
      if (!documents.length) return
      const mark = crypto.randomUUID()
      await collection.bulkWrite(
        documents.flatMap((doc) => [
          {
            updateOne: {
              filter: { _id: doc.id, removed: true },
              update: { $set: { doc, mark, announced: false }, $unset: { removed: '' as const } },
            },
          },
          {
            updateOne: {
              filter: { _id: doc.id },
              update: { $set: { mark }, $setOnInsert: { doc, announced: false } },
              upsert: true,
            },
          },
        ]),
        { ordered: true },
      )
    },

    async listMarked(limit: number): Promise<Marked<T>[]> {
      const rows = await collection
        .find({ mark: { $gt: '' } })
        .limit(limit)
        .toArray()
      return rows.map(({ doc, mark = '', announced }) => ({ document: doc as T, mark, announced }))
    },

    settle(document: T, mark: string, announce: boolean) {
      const told = announce ? telling([event(`${type}.saved`, { id: document.id })]) : undefined
      return whileMarked(document.id, mark, {
        ...told,
        $set: { ...told?.$set, doc: document, announced: true },
        $unset: { mark: '' },
      })
    },

    removeMarked(id: string, mark: string) {
      const told = telling([event<EventName>(`${type}.removed`, { id })])
      return whileMarked(id, mark, {
        ...told,
        $set: { ...told.$set, removed: true },
        $unset: { mark: '' },
      })
    },
  }
}

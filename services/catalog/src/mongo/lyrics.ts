import type { LyricsStore } from '../store.ts'
import type { Collections } from './database.ts'

export function lyricsIn({ lyrics }: Collections): LyricsStore {
  return {
    find: async (trackId) => (await lyrics.findOne({ _id: trackId }))?.doc,

    async save(some) {
      if (!some.size) return
      await lyrics.bulkWrite(
        [...some].map(([_id, doc]) =>
          doc
            ? { updateOne: { filter: { _id }, update: { $set: { doc } }, upsert: true } }
            : { deleteOne: { filter: { _id } } },
        ),
        { ordered: false },
      )
    },
  }
}

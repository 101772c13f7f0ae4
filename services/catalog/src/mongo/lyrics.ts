import type { LyricsStore } from '../store.ts'
import type { Collections } from './database.ts'
import { live } from './summaries.ts'

export function lyricsIn({ lyrics, tracks }: Collections): LyricsStore {
  /** Those of some tracks that are there. */
  const among = async (ids: string[]) => {
    const found = tracks.find({ _id: { $in: ids }, ...live }, { projection: { _id: 1 } })
    return new Set((await found.toArray()).map(({ _id }) => _id))
  }
  return {
    find: async (trackId) => (await lyrics.findOne({ _id: trackId }))?.doc,

    async save(some) {
      if (!some.size) return
      const ids = [...some.keys()]
      const there = await among(ids)
      const known = [...some].filter(([id]) => there.has(id))
      if (!known.length) return
      await lyrics.bulkWrite(
        known.map(([_id, doc]) =>
          doc
            ? { updateOne: { filter: { _id }, update: { $set: { doc } }, upsert: true } }
            : { deleteOne: { filter: { _id } } },
        ),
        { ordered: false },
      )
      // A track may have gone meanwhile: whoever removes it looks for lyrics before and after.
      const gone = there.difference(await among(ids))
      if (gone.size) await lyrics.deleteMany({ _id: { $in: [...gone] } })
    },
  }
}

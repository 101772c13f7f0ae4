import { MATCH_KEYS_VERSION, matchKeysOf } from '../matching/match-keys.ts'
import type { Collections } from './database.ts'

const AT_ONCE = 1000
const older = { matchVersion: { $not: { $gte: MATCH_KEYS_VERSION } } }

/** Makes the keys anew of tracks that were saved by a Busker that made them in another way, or none. */
export async function renewMatchKeys({ tracks }: Collections) {
  for (;;) {
    const rows = await tracks.find(older).limit(AT_ONCE).toArray()
    if (!rows.length) return
    await tracks.bulkWrite(
      rows.map(({ _id, doc }) => ({
        updateOne: {
          filter: { _id, ...older },
          update: { $set: { matchKeys: matchKeysOf(doc), matchVersion: MATCH_KEYS_VERSION } },
        },
      })),
      { ordered: false },
    )
  }
}

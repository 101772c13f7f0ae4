import { event } from '@busker/contracts/events'
import type { Reception } from '../documents/reception.ts'
import type { ReceptionStore } from '../store.ts'
import type { Collections, ReceptionRow } from './database.ts'
import { telling } from './outbox.ts'

const receptionOf = ({ _id, popularity, followers }: ReceptionRow): Reception => ({
  id: _id,
  popularity: popularity ?? 0,
  followers: followers ?? 0,
})

export const receptionIn = ({ receptions }: Collections): ReceptionStore => ({
  async find(ids) {
    if (!ids.length) return []
    return (await receptions.find({ _id: { $in: ids } }).toArray()).map(receptionOf)
  },

  async list(kind, after, limit) {
    const found = receptions.find({ kind, _id: { $gt: after } }).sort({ _id: 1 })
    return (await found.limit(limit).toArray()).map(receptionOf)
  },

  async savePopularity(kind, changed) {
    if (!changed.length) return
    await receptions.bulkWrite(
      changed.map(({ id, popularity }) => {
        const { $set, $push } = telling([event(`${kind}.saved`, { id })])
        const update = { $set: { ...$set, kind, popularity }, $push }
        return { updateOne: { filter: { _id: id }, update, upsert: true } }
      }),
      { ordered: false },
    )
  },

  async saveFollowers(changed) {
    if (!changed.length) return
    await receptions.bulkWrite(
      changed.map(({ id, followers }) => {
        const update = { $set: { kind: 'artist' as const, followers } }
        return { updateOne: { filter: { _id: id }, update, upsert: true } }
      }),
      { ordered: false },
    )
  },
})

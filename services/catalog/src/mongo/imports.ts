import { event } from '@busker/contracts/events'
import type { ImportStore } from '../store.ts'
import type { Collections } from './database.ts'
import { telling } from './outbox.ts'

export const importsIn = ({ imports }: Collections): ImportStore => ({
  find: async (id) => (await imports.findOne({ _id: id }))?.doc,

  async create(job) {
    await imports.insertOne({ _id: job.id, doc: job, finished: false })
  },

  async claim(worker, now, until) {
    const [oldest] = await imports
      .find({ finished: false })
      .sort({ 'doc.createdAt': 1, _id: 1 })
      .limit(1)
      .toArray()
    if (!oldest) return undefined
    const { matchedCount } = await imports.updateOne(
      {
        _id: oldest._id,
        finished: false,
        $or: [{ claimedBy: null } as object, { claimedBy: worker }, { claimedUntil: { $lt: now } }],
      },
      { $set: { claimedBy: worker, claimedUntil: until } },
    )
    return matchedCount ? oldest.doc : undefined
  },

  async save(job, worker, until) {
    const { matchedCount } = await imports.updateOne(
      { _id: job.id, claimedBy: worker, finished: false },
      { $set: { doc: job, claimedUntil: until } },
    )
    return matchedCount > 0
  },

  async finish(job, announce) {
    const told = announce
      ? telling([event('library.imported', { importId: job.id, ownerId: job.ownerId })])
      : undefined
    await imports.updateOne(
      { _id: job.id },
      { ...told, $set: { ...told?.$set, doc: job, finished: true } },
    )
  },
})

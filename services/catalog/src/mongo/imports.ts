import { DELETED_USER } from '@busker/contracts/deleted-user'
import { event } from '@busker/contracts/events'
import type { ImportJob } from '../documents/import-job.ts'
import type { ImportStore } from '../store.ts'
import { type Collections, fieldsOf } from './database.ts'
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
      { $set: { ...allButOwner(job), claimedUntil: until } },
    )
    return matchedCount > 0
  },

  async finish(job, worker, announce) {
    const mine = { _id: job.id, claimedBy: worker, finished: false }
    for (;;) {
      const stored = await imports.findOne(mine)
      if (!stored) return
      const { ownerId } = stored.doc
      const told = announce
        ? telling([event('library.imported', { importId: job.id, ownerId })])
        : undefined
      // The owner may be forgotten between the two; then the event must not name the owner.
      const { matchedCount } = await imports.updateOne(
        { ...mine, 'doc.ownerId': ownerId },
        { ...told, $set: { ...told?.$set, ...allButOwner(job), finished: true } },
      )
      if (matchedCount) return
    }
  },

  async forgetOwner(ownerId) {
    await imports.updateMany({ 'doc.ownerId': ownerId }, { $set: { 'doc.ownerId': DELETED_USER } })
  },
})

function allButOwner(job: ImportJob) {
  const { 'doc.ownerId': _owner, ...others } = fieldsOf(job)
  return others
}

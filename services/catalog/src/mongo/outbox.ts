import type { BuskerEvent } from '@busker/contracts/events'
import type { Outbox } from '@busker/events/outbox'
import type { Collection } from 'mongodb'
import type { Told } from './database.ts'

/** The part of an update that stores an event with the change that it tells of. */
export const telling = (events: BuskerEvent[]) => ({
  $set: { pending: true },
  $push: { outbox: { $each: events.map((event) => JSON.stringify(event)) } },
})

/**
 * The events that lie in the documents of some collections, the first collection's first. What is
 * added while they are delivered stays; a removed document goes with its last event.
 */
export const createMongoOutbox = (collections: Collection<Told>[]): Outbox => ({
  async take(limit, deliver) {
    let taken = 0
    for (const collection of collections) {
      if (taken >= limit) break
      taken += await takeFrom(collection, limit - taken, deliver)
    }
    return Math.min(taken, limit)
  },
})

async function takeFrom(
  collection: Collection<Told>,
  limit: number,
  deliver: (events: BuskerEvent[]) => Promise<void>,
) {
  const rows = await collection
    .find({ pending: true }, { projection: { outbox: 1 } })
    .limit(limit)
    .toArray()
  if (!rows.length) return 0
  let room = limit
  const told = rows.map(({ _id, outbox = [] }) => {
    const some = outbox.slice(0, room)
    room -= some.length
    return { _id, outbox: some }
  })
  const events = told.flatMap(({ outbox }) => outbox).map((text) => JSON.parse(text) as BuskerEvent)
  if (events.length) await deliver(events)
  await collection.bulkWrite(
    told.map(({ _id, outbox }) => ({
      updateOne: { filter: { _id }, update: { $pullAll: { outbox } } },
    })),
    { ordered: false },
  )
  const done = { _id: { $in: told.map(({ _id }) => _id) }, outbox: { $size: 0 } }
  await collection.deleteMany({ ...done, removed: true })
  await collection.updateMany(done, { $set: { pending: false } })
  return Math.max(events.length, rows.length)
}

import { MongoServerError } from 'mongodb'
import type { TurnStore } from '../store.ts'
import type { Collections } from './database.ts'

const DUPLICATE_KEY = 11_000

export const turnsIn = ({ turns }: Collections): TurnStore => ({
  async take(work, worker, now, until) {
    const { matchedCount } = await turns.updateOne(
      { _id: work, $or: [{ worker }, { until: { $lt: now } }] },
      { $set: { worker, until } },
    )
    if (matchedCount) return true
    try {
      await turns.insertOne({ _id: work, worker, until })
      return true
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false
      throw error
    }
  },
  async leave(work, worker) {
    await turns.deleteOne({ _id: work, worker })
  },
})

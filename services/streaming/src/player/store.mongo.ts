import { type MongoOptions, connectMongo } from '@busker/mongo/connect'
import type { Player } from './player.ts'
import type { PlayerStore } from './store.ts'

interface Document {
  _id: string
  revision: string
  player: Player
}

const DUPLICATE_KEY = 11000

/** Players in MongoDB, one document an account. */
export async function openMongoPlayers(url: string, options?: MongoOptions): Promise<PlayerStore> {
  const mongo = await connectMongo(url, options)
  const players = mongo.db.collection<Document>('players')
  return mongo.telling({
    async find(userId) {
      const found = await players.findOne({ _id: userId })
      return found ? { player: found.player, revision: found.revision } : undefined
    },
    async replace(userId, known, kept) {
      if (known !== undefined) {
        const changed = await players.updateOne({ _id: userId, revision: known }, { $set: kept })
        return changed.matchedCount === 1
      }
      try {
        await players.insertOne({ _id: userId, ...kept })
        return true
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return false
        throw error
      }
    },
    async revisions(userIds) {
      const found = players.find({ _id: { $in: userIds } }).project({ revision: 1 })
      return new Map((await found.toArray()).map(({ _id, revision }) => [_id, revision]))
    },
    async remove(userId) {
      await players.deleteOne({ _id: userId })
    },
    close: () => mongo.close(),
  })
}

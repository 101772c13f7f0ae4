import { type MongoOptions, connectMongo } from '@busker/mongo/connect'
import { upserting } from '@busker/mongo/upsert'
import { type PlayDocument, playOf } from './document.ts'
import { hashOf, mergeUnlessForgotten } from './forgotten.ts'
import { indexes } from './indexes.ts'
import type { Heard, Play, PlayLedger, TrackPlays } from './store.ts'
import { inOrder } from './track-plays.ts'

interface Forgotten {
  /** The hash of the id. */
  _id: string
  until: Date
}

/** Of each group the first so many, in the order of all. */
function firstOfEach(all: Heard[], groupOf: (heard: Heard) => string, most: number) {
  const groups = Map.groupBy(all, groupOf)
  return [...groups.values()].flatMap((group) => group.slice(0, most))
}

/** The play ledger in MongoDB: one document a session, merged by operators that commute. */
export async function openMongoLedger(url: string, options?: MongoOptions): Promise<PlayLedger> {
  const mongo = await connectMongo(url, { ...options, indexes })
  const plays = mongo.db.collection<PlayDocument>('plays')
  const forgotten = mongo.db.collection<Forgotten>('forgotten')
  const prune = () => forgotten.deleteMany({ until: { $lt: new Date() } })
  await prune()

  const merge = async (some: Play[]) => {
    const operations = some.map(({ sessionId, listenedMs, counted, ...identity }) => ({
      updateOne: {
        filter: { _id: sessionId },
        update: { $setOnInsert: identity, $max: { listenedMs, counted: Number(counted) } },
        upsert: true,
      },
    }))
    await upserting(() => plays.bulkWrite(operations, { ordered: false }))
  }
  const among = async (hashes: string[]) => {
    const found = forgotten.find({ _id: { $in: hashes }, until: { $gt: new Date() } })
    return (await found.toArray()).map(({ _id }) => _id)
  }
  const anonymise = async (userId: string) => {
    await plays.updateMany({ userId }, { $set: { userId: null } })
  }
  /** Who played what, each pair once. */
  const heardBy = async (which: object, since: Date, order: Record<string, 1 | -1>) => {
    const found = plays.aggregate<{ _id: Heard }>([
      { $match: { userId: { $gt: '' }, ...which, counted: 1, startedAt: { $gte: since } } },
      { $group: { _id: { userId: '$userId', trackId: '$trackId' }, plays: { $sum: 1 } } },
      { $sort: order },
    ])
    return (await found.toArray()).map(({ _id }) => _id)
  }
  return mongo.telling({
    async merge(some) {
      if (some.length) await mergeUnlessForgotten({ among, merge, anonymise }, some)
    },
    async forget(userId, until) {
      await prune()
      const whom = { _id: hashOf(userId) }
      await upserting(() => forgotten.updateOne(whom, { $set: { until } }, { upsert: true }))
      await anonymise(userId)
    },
    async find(sessionId) {
      const document = await plays.findOne({ _id: sessionId })
      if (!document) return undefined
      return playOf(document)
    },
    async countByTrack(trackIds) {
      const found = await plays
        .aggregate<TrackPlays & { _id: string }>([
          { $match: { trackId: { $in: trackIds } } },
          {
            $group: {
              _id: '$trackId',
              plays: { $sum: '$counted' },
              listenedMs: { $sum: '$listenedMs' },
            },
          },
        ])
        .toArray()
      return inOrder(
        trackIds,
        found.map(({ _id, plays: count, listenedMs }) => ({
          trackId: _id,
          plays: count,
          listenedMs,
        })),
      )
    },
    async listByUser(userId, { before, after, most }) {
      const startedAt = { ...(before && { $lt: before }), ...(after && { $gt: after }) }
      const direction = after ? 1 : -1
      const found = plays
        .find({ userId, counted: 1, ...((before ?? after) && { startedAt }) })
        .sort({ startedAt: direction, _id: direction })
        .limit(most)
      return (await found.toArray()).map(playOf)
    },
    countOfUser: (userId) => plays.countDocuments({ userId, counted: 1 }),
    async topOfUser(userId, since, most) {
      const found = await plays
        .aggregate<TrackPlays & { _id: string }>([
          { $match: { userId, counted: 1, startedAt: { $gte: since } } },
          { $group: { _id: '$trackId', plays: { $sum: 1 }, listenedMs: { $sum: '$listenedMs' } } },
          { $sort: { plays: -1, listenedMs: -1, _id: 1 } },
          { $limit: most },
        ])
        .toArray()
      return found.map(({ _id, plays: count, listenedMs }) => ({
        trackId: _id,
        plays: count,
        listenedMs,
      }))
    },
    async listPlayed(since, after, most) {
      const found = plays.aggregate<{ _id: string; plays: number }>([
        { $match: { counted: 1, startedAt: { $gte: since }, trackId: { $gt: after } } },
        { $group: { _id: '$trackId', plays: { $sum: 1 } } },
        { $sort: { _id: 1 } },
        { $limit: most },
      ])
      return (await found.toArray()).map(({ _id, plays: count }) => ({
        trackId: _id,
        plays: count,
      }))
    },
    async listListeners(trackIds, since, mostOfEach) {
      const found = await heardBy({ trackId: { $in: trackIds } }, since, { '_id.userId': 1 })
      return firstOfEach(found, ({ trackId }) => trackId, mostOfEach)
    },
    async listHeard(userIds, since, mostOfEach) {
      const mostPlayed = { plays: -1, '_id.trackId': 1 } as const
      const found = await heardBy({ userId: { $in: userIds } }, since, mostPlayed)
      return firstOfEach(found, ({ userId }) => userId, mostOfEach)
    },
    async countListeners(trackIds, since) {
      const counts = new Map<string, number>()
      for (const { trackId } of await heardBy({ trackId: { $in: trackIds } }, since, { _id: 1 }))
        counts.set(trackId, (counts.get(trackId) ?? 0) + 1)
      return counts
    },
    ping: () => mongo.db.command({ ping: 1 }),
    close: () => mongo.close(),
  })
}

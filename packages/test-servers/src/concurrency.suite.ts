import { expect, test } from 'bun:test'
import { type Db, MongoClient } from 'mongodb'
import { newShelf, song, type Song } from './songs.ts'

const listeners = Array.from({ length: 20 }, (_, listener) => listener)

export function countsTogether(db: Db, url: string) {
  const asListeners = async (act: (own: Db, listener: number) => Promise<unknown>) => {
    const clients = listeners.map(() => new MongoClient(url, { maxPoolSize: 2 }))
    try {
      await Promise.all(clients.map((client, n) => act(client.db(db.databaseName), n)))
    } finally {
      await Promise.all(clients.map((client) => client.close()))
    }
  }

  test('twenty listeners who report at once leave the greatest report', async () => {
    const { collectionName } = newShelf(db)
    await asListeners(async (own, listener) => {
      const reports = own.collection<{ _id: string; heard: number }>(collectionName)
      for (let step = 0; step < 10; step++) {
        const heard = step * 20 + listener
        await reports.updateOne({ _id: 'session' }, { $max: { heard } }, { upsert: true })
      }
    })
    expect(await db.collection(collectionName).find().toArray()).toMatchObject([{ heard: 199 }])
  })

  test('twenty listeners who play at once are all counted', async () => {
    const { collectionName } = newShelf(db)
    await asListeners(async (own) => {
      const counts = own.collection<{ _id: string; plays: number }>(collectionName)
      for (let step = 0; step < 10; step++) {
        await counts.findOneAndUpdate({ _id: 'song' }, { $inc: { plays: 1 } }, { upsert: true })
      }
    })
    expect(await db.collection(collectionName).find().toArray()).toMatchObject([{ plays: 200 }])
  })

  test('twenty listeners who add to one list at once all stand in it', async () => {
    const songs = newShelf(db)
    await songs.insertOne(song(1, { genres: [] }))
    await asListeners((own, listener) =>
      own
        .collection<Song>(songs.collectionName)
        .updateOne({ _id: 'song-0001' }, { $addToSet: { genres: `genre-${listener % 10}` } }),
    )
    expect((await songs.findOne())?.genres).toHaveLength(10)
  })

  test('one of twenty who want the same name gets it', async () => {
    const songs = newShelf(db)
    await songs.createIndex({ title: 1 }, { unique: true })
    const tries = await Promise.allSettled(
      listeners.map((n) => songs.insertOne(song(n, { title: 'Same' }))),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await songs.countDocuments({})).toBe(1)
  })

  test.each([{ retryWrites: true }, { retryWrites: false }])(
    'songs are written for the majority with %o',
    async (options) => {
      const client = new MongoClient(url, { ...options, writeConcern: { w: 'majority' } })
      const songs = newShelf(client.db(db.databaseName))
      try {
        await songs.insertOne(song(1))
        await songs.updateOne({ _id: 'song-0001' }, { $inc: { plays: 1 } })
        expect(await songs.findOne()).toMatchObject({ plays: 2 })
      } finally {
        await client.close()
      }
    },
  )
}

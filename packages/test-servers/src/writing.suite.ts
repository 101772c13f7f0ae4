import { expect, test } from 'bun:test'
import { type Db, ObjectId } from 'mongodb'
import { filledShelf, newShelf, refusal, song } from './songs.ts'

export function writesSongs(db: Db) {
  test('a song is read as it was written', async () => {
    const songs = newShelf(db)
    const written = song(1, {
      title: 'Ça ira – 東京 🎵\u0000',
      removedAt: new Date(1_800_000_000_123),
    })
    expect(await songs.insertOne(written)).toMatchObject({ insertedId: 'song-0001' })
    expect(await songs.findOne({ _id: 'song-0001' })).toEqual(written)
    expect(await songs.findOne({ _id: 'song-0002' })).toBeNull()
  })

  test('every kind of value survives', async () => {
    const values = db.collection('value')
    const _id = new ObjectId()
    const written = { _id, no: null, yes: true, half: 0.5, big: 2 ** 52, list: [], nested: {} }
    await values.insertOne(written)
    expect(await values.findOne({ _id })).toEqual(written)
  })

  test('songs arrive together, and the good ones stay when one is refused', async () => {
    const songs = newShelf(db)
    const arriving = songs.insertMany([song(1), song(1), song(2)], { ordered: false })
    expect(await refusal(arriving)).toMatchObject({ code: 11000 })
    expect(await songs.countDocuments({})).toBe(2)
  })

  test('a batch of upserts in any order makes and changes songs', async () => {
    const songs = await filledShelf(db, 3)
    const result = await songs.bulkWrite(
      [2, 3, 4].map((number) => ({
        updateOne: {
          filter: { _id: `song-000${number}` },
          update: { $max: { plays: 10 }, $setOnInsert: { title: 'New' } },
          upsert: true,
        },
      })),
      { ordered: false },
    )
    expect(result).toMatchObject({ upsertedCount: 2, matchedCount: 1, modifiedCount: 1 })
    expect(result.upsertedIds).toEqual({ 1: 'song-0003', 2: 'song-0004' })
    const found = await songs.find({ plays: 10 }).sort({ _id: 1 }).toArray()
    expect(found.map(({ title }) => title)).toEqual(['Title 0002', 'New', 'New'])
  })

  test('a batch in any order mixes all writes, and goes on after a failure', async () => {
    const songs = await filledShelf(db, 4)
    const writing = songs.bulkWrite(
      [
        { insertOne: { document: song(0) } },
        { insertOne: { document: song(9) } },
        { replaceOne: { filter: { _id: 'song-0001' }, replacement: song(1, { plays: 70 }) } },
        { deleteOne: { filter: { _id: 'song-0002' } } },
        { updateMany: { filter: { plays: { $gte: 3 } }, update: { $inc: { plays: 1 } } } },
      ],
      { ordered: false },
    )
    expect(await refusal(writing)).toMatchObject({ code: 11000 })
    const left = await songs.find().sort({ _id: 1 }).toArray()
    expect(left.map(({ plays }) => plays)).toEqual([0, 71, 4, 10])
  })

  test('a song is replaced as a whole, or made', async () => {
    const songs = await filledShelf(db, 1)
    const { _id, ...content } = song(7)
    expect(await songs.replaceOne({ _id: 'song-0000' }, content)).toMatchObject({
      modifiedCount: 1,
    })
    expect(await songs.replaceOne({ _id }, content, { upsert: true })).toMatchObject({
      upsertedId: _id,
    })
    expect(await songs.findOne({ _id: 'song-0000' })).toEqual({ _id: 'song-0000', ...content })
  })

  test('songs are deleted by what they have in common', async () => {
    const songs = await filledShelf(db, 20)
    expect(await songs.deleteMany({ 'album.id': 'album-1' })).toMatchObject({ deletedCount: 5 })
    expect(await songs.deleteMany({ 'album.id': 'album-1' })).toMatchObject({ deletedCount: 0 })
    expect(await songs.deleteOne({ _id: 'song-0000' })).toMatchObject({ deletedCount: 1 })
    expect(await songs.findOneAndDelete({ _id: 'song-0002' })).toMatchObject({ plays: 2 })
    expect(await songs.countDocuments({})).toBe(13)
  })

  test('a thousand songs arrive in one batch and are found one by one', async () => {
    const songs = newShelf(db)
    const numbers = Array.from({ length: 1000 }, (_, number) => number)
    const result = await songs.bulkWrite(
      numbers.map((number) => {
        const { _id, ...content } = song(number)
        return { updateOne: { filter: { _id }, update: { $set: content }, upsert: true } }
      }),
      { ordered: false },
    )
    expect(result.upsertedCount).toBe(1000)
    expect(await songs.findOne({ _id: 'song-0999' })).toEqual(song(999))
  })
}

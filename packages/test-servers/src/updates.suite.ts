import { expect, test } from 'bun:test'
import type { Db, UpdateFilter } from 'mongodb'
import { filledShelf, newShelf, song, type Song } from './songs.ts'

export function updatesSongs(db: Db) {
  const after = async (update: UpdateFilter<Song>) => {
    const songs = newShelf(db)
    await songs.insertOne(song(1))
    await songs.updateOne({ _id: 'song-0001' }, update)
    return songs.findOne({ _id: 'song-0001' })
  }

  test('a field is set and another removed, nested ones too', async () => {
    expect<unknown>(
      await after({
        $set: { title: 'Other', 'album.year': 1999 },
        $unset: { 'album.id': '', genres: '' },
      }),
    ).toEqual({
      _id: 'song-0001',
      title: 'Other',
      album: { year: 1999 },
      artists: song(1).artists,
      plays: 1,
    })
  })

  test('numbers grow, and never shrink under $max', async () => {
    expect(await after({ $inc: { plays: 4 } })).toMatchObject({ plays: 5 })
    expect(await after({ $max: { plays: 9 } })).toMatchObject({ plays: 9 })
    expect(await after({ $max: { plays: 0 } })).toMatchObject({ plays: 1 })
    expect(await after({ $min: { plays: -2 } })).toMatchObject({ plays: -2 })
    expect(await after({ $min: { 'album.year': 9999 } })).toMatchObject({ album: { year: 2001 } })
    expect(await after({ $max: { removedAt: new Date(5) } })).toMatchObject({
      removedAt: new Date(5),
    })
    expect(await after({ $inc: { plays: 2 ** 40 } })).toMatchObject({ plays: 2 ** 40 + 1 })
  })

  test('a list takes a value, takes several, takes it once, and gives it back', async () => {
    expect(await after({ $push: { genres: 'live' } })).toMatchObject({
      genres: ['folk', 'live', 'live'],
    })
    expect(await after({ $push: { genres: { $each: ['a', 'b'] } } })).toMatchObject({
      genres: ['folk', 'live', 'a', 'b'],
    })
    expect(await after({ $addToSet: { genres: 'live' } })).toMatchObject({
      genres: ['folk', 'live'],
    })
    expect(await after({ $addToSet: { genres: { $each: ['live', 'new'] } } })).toMatchObject({
      genres: ['folk', 'live', 'new'],
    })
    expect(await after({ $pull: { genres: 'folk' } })).toMatchObject({ genres: ['live'] })
    expect(await after({ $pull: { artists: { id: 'artist-x' } } })).toMatchObject({
      artists: [{ id: 'artist-1', name: 'Singer 1' }],
    })
    expect(await after({ $pull: { genres: { $in: ['folk', 'live'] } } })).toMatchObject({
      genres: [],
    })
  })

  test('a list begins with its first value', async () => {
    const songs = newShelf(db)
    const push = { $push: { genres: 'folk' }, $addToSet: { artists: { id: 'a', name: 'A' } } }
    await songs.updateOne({ _id: 'song-0001' }, push, { upsert: true })
    expect<unknown>(await songs.findOne()).toEqual({
      _id: 'song-0001',
      genres: ['folk'],
      artists: [{ id: 'a', name: 'A' }],
    })
  })

  test('an update says what it met and what it changed', async () => {
    const songs = await filledShelf(db, 3)
    const update = { $set: { title: 'Same' } }
    expect(await songs.updateOne({ _id: 'song-0001' }, update)).toMatchObject({
      matchedCount: 1,
      modifiedCount: 1,
    })
    expect(await songs.updateMany({}, update)).toMatchObject({ matchedCount: 3, modifiedCount: 2 })
    expect(await songs.updateOne({ _id: 'nobody' }, update)).toMatchObject({ matchedCount: 0 })
    expect(await songs.updateOne({ _id: 'new' }, update, { upsert: true })).toMatchObject({
      upsertedCount: 1,
      upsertedId: 'new',
    })
  })

  test('an upsert takes the fields of its filter, and what only a new song gets', async () => {
    const songs = newShelf(db)
    const upsert = { $setOnInsert: { plays: 1 }, $set: { title: 'Set' } }
    for (let time = 0; time < 2; time++) {
      await songs.updateOne({ _id: 'new', 'album.id': 'album-1' }, upsert, { upsert: true })
      await songs.updateOne({ _id: 'new' }, { $inc: { plays: 1 } })
    }
    expect<unknown>(await songs.findOne()).toEqual({
      _id: 'new',
      album: { id: 'album-1' },
      plays: 3,
      title: 'Set',
    })
  })

  test('find and update answers the song before, after, or nothing', async () => {
    const songs = newShelf(db)
    const grow = (returnDocument: 'before' | 'after', upsert: boolean) =>
      songs.findOneAndUpdate({ _id: 'one' }, { $inc: { plays: 1 } }, { returnDocument, upsert })
    expect(await grow('after', false)).toBeNull()
    expect(await grow('before', true)).toBeNull()
    expect<unknown>(await grow('after', true)).toEqual({ _id: 'one', plays: 2 })
    expect<unknown>(await grow('before', true)).toEqual({ _id: 'one', plays: 2 })
    expect<unknown>(
      await songs.findOneAndUpdate(
        { plays: { $gt: 0 } },
        { $set: { title: 'T' } },
        { sort: { _id: -1 }, projection: { title: 1 }, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 'one', title: 'T' })
  })

  test('an update with a condition changes nothing when it does not hold', async () => {
    const songs = await filledShelf(db, 2)
    const stale = await songs.updateOne({ _id: 'song-0001', plays: 0 }, { $set: { title: 'X' } })
    expect(stale).toMatchObject({ matchedCount: 0, modifiedCount: 0 })
    expect(await songs.findOne({ _id: 'song-0001' })).toEqual(song(1))
  })
}

import { beforeAll, expect, test } from 'bun:test'
import type { Collection, Db, Filter } from 'mongodb'
import { filledShelf, type Song } from './songs.ts'

export function readsSongs(db: Db) {
  let songs: Collection<Song>
  const matching = async (filter: Filter<Song>) =>
    ids(await songs.find(filter).sort({ _id: 1 }).toArray())

  beforeAll(async () => {
    songs = await filledShelf(db, 20)
    await songs.updateOne({ _id: 'song-0005' }, { $set: { removedAt: new Date(0) } })
  })

  test('a page of songs comes sorted, from its offset, with the asked fields alone', async () => {
    const page = await songs
      .find({}, { projection: { title: 1, 'album.year': 1 } })
      .sort({ 'album.year': -1, _id: 1 })
      .skip(4)
      .limit(2)
      .toArray()
    expect<unknown>(page).toEqual([
      { _id: 'song-0019', title: 'Title 0019', album: { year: 2003 } },
      { _id: 'song-0002', title: 'Title 0002', album: { year: 2002 } },
    ])
  })

  test('a projection leaves fields out', async () => {
    const found = await songs.findOne(
      { _id: 'song-0001' },
      { projection: { artists: 0, album: 0, genres: 0 } },
    )
    expect<unknown>(found).toEqual({ _id: 'song-0001', title: 'Title 0001', plays: 1 })
  })

  test('a list of ids finds those that are there', async () => {
    expect(await matching({ _id: { $in: ['song-0003', 'song-9999', 'song-0001'] } })).toEqual([
      'song-0001',
      'song-0003',
    ])
    expect(await matching({ _id: { $in: [] } })).toEqual([])
    expect(await matching({ plays: { $nin: [1, 2], $lt: 5 } })).toEqual([
      'song-0000',
      'song-0003',
      'song-0004',
    ])
  })

  test('a song is found by its album', async () => {
    expect(await matching({ 'album.id': 'album-1', 'album.year': 2001 })).toHaveLength(5)
  })

  test('a song is found by one of its artists or genres', async () => {
    expect(await matching({ 'artists.id': 'artist-2' })).toHaveLength(6)
    expect(await matching({ genres: 'live' })).toHaveLength(10)
    expect(await matching({ genres: { $in: ['live', 'jazz'] } })).toHaveLength(10)
    expect(await matching({ genres: { $all: ['folk', 'live'] } })).toHaveLength(10)
    expect(await matching({ genres: { $size: 2 } })).toHaveLength(10)
    expect(await matching({ 'artists.1.role': 'producer' })).toHaveLength(20)
  })

  test('one artist of a song fulfils both conditions', async () => {
    const producedBy = (id: string) =>
      matching({ artists: { $elemMatch: { id, role: 'producer' } } })
    expect(await producedBy('artist-x')).toHaveLength(20)
    expect(await producedBy('artist-1')).toEqual([])
  })

  test('either of two conditions is enough', async () => {
    const either = { $or: [{ plays: 3 }, { $and: [{ plays: { $gte: 18 } }, { genres: 'live' }] }] }
    expect(await matching(either)).toEqual(['song-0003', 'song-0019'])
  })

  test('a field is asked for by its presence', async () => {
    expect(await matching({ removedAt: { $exists: true } })).toEqual(['song-0005'])
    expect(await matching({ removedAt: { $exists: false } })).toHaveLength(19)
    expect(await matching({ removedAt: { $lte: new Date(0) } })).toEqual(['song-0005'])
    expect(await matching({ plays: { $ne: 3 } })).toHaveLength(19)
  })

  test('pages follow each other by the last id, and miss none', async () => {
    const seen: string[] = []
    for (let after = ''; ; after = seen.at(-1)!) {
      const page = await songs
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(6)
        .toArray()
      if (page.length === 0) break
      seen.push(...ids(page))
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => `song-${String(i).padStart(4, '0')}`))
    expect(await matching({ _id: { $gt: 'song-0003', $lt: 'song-0006' } })).toEqual([
      'song-0004',
      'song-0005',
    ])
  })

  test('text is ordered and compared by its bytes', async () => {
    const words = db.collection<{ _id: string }>('word')
    const inOrder = ['Zulu', 'abba', 'zebra', 'Édith', 'Ωmega', '東京', '🎵']
    await words.insertMany(inOrder.toReversed().map((_id) => ({ _id })))
    expect(ids(await words.find().sort({ _id: 1 }).toArray())).toEqual(inOrder)
    expect(await words.countDocuments({ _id: { $gt: 'zebra' } })).toBe(4)
  })

  test('songs are counted', async () => {
    expect(await songs.countDocuments({ genres: 'live' })).toBe(10)
    expect(await songs.countDocuments({}, { skip: 5, limit: 100 })).toBe(15)
    expect(await songs.estimatedDocumentCount()).toBe(20)
    expect(await db.collection('nothing').countDocuments({})).toBe(0)
    expect(await db.collection('nothing').estimatedDocumentCount()).toBe(0)
  })

  test('a cursor goes on past its first batch', async () => {
    const many = await filledShelf(db, 1000)
    const found = many.find().sort({ _id: 1 }).batchSize(70)
    let count = 0
    for await (const { plays } of found) expect(plays).toBe(count++)
    expect(count).toBe(1000)
    expect(await many.distinct('album.id')).toHaveLength(4)
  })
}

const ids = (found: { _id: string }[]) => found.map(({ _id }) => _id)

import { expect, test } from 'bun:test'
import type { Db, IndexDescription } from 'mongodb'
import { newShelf, refusal, song } from './songs.ts'

const duplicate = { code: 11000 }

export function keepsIndexes(db: Db) {
  test('an id belongs to one song', async () => {
    const songs = newShelf(db)
    await songs.insertOne(song(1))
    expect(await refusal(songs.insertOne(song(1)))).toMatchObject(duplicate)
  })

  test('a unique index refuses the second song', async () => {
    const songs = newShelf(db)
    await songs.createIndexes([{ key: { title: 1 }, name: 'title', unique: true }])
    await songs.insertMany([song(1), song(2)])
    expect(await refusal(songs.insertOne(song(3, { title: 'Title 0001' })))).toMatchObject(
      duplicate,
    )
    expect(
      await refusal(songs.updateOne({ _id: 'song-0002' }, { $set: { title: 'Title 0001' } })),
    ).toMatchObject(duplicate)
    expect(await songs.countDocuments({})).toBe(2)
  })

  test('a compound unique index compares all its fields, nested ones too', async () => {
    const songs = newShelf(db)
    await songs.createIndex({ 'album.id': 1, plays: -1 }, { unique: true })
    await songs.insertMany([song(1), song(5)])
    expect(await refusal(songs.insertOne(song(9, { plays: 5 })))).toMatchObject(duplicate)
    await songs.insertOne(song(2, { plays: 5 }))
  })

  test('indexes are made again without complaint, and listed by name', async () => {
    const songs = newShelf(db)
    const indexes: IndexDescription[] = [
      { key: { 'album.id': 1, title: 1 }, name: 'album' },
      { key: { genres: 1 }, name: 'genre' },
      { key: { 'artists.id': 1 }, name: 'artist' },
    ]
    await songs.createIndexes(indexes)
    await songs.createIndexes(indexes)
    const names = (await songs.listIndexes().toArray()).map(({ name }) => String(name))
    expect(names.toSorted()).toEqual(['_id_', 'album', 'artist', 'genre'])
    await songs.dropIndex('genre')
    expect(await songs.indexExists('genre')).toBe(false)
  })
}

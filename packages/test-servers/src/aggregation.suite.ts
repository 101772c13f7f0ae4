import { beforeAll, expect, test } from 'bun:test'
import type { Collection, Db } from 'mongodb'
import { filledShelf, type Song } from './songs.ts'

export function aggregatesPlays(db: Db) {
  let songs: Collection<Song>
  beforeAll(async () => {
    songs = await filledShelf(db, 20)
  })

  test('plays are summed by album, the most played first, page by page', async () => {
    const found = await songs
      .aggregate([
        { $match: { plays: { $gte: 4 } } },
        {
          $group: {
            _id: '$album.id',
            plays: { $sum: '$plays' },
            songs: { $sum: 1 },
            most: { $max: '$plays' },
          },
        },
        { $sort: { plays: -1, _id: 1 } },
        { $skip: 1 },
        { $limit: 2 },
        { $project: { _id: 0, album: '$_id', plays: 1, songs: 1, most: 1 } },
      ])
      .toArray()
    expect(found).toEqual([
      { album: 'album-2', plays: 48, songs: 4, most: 18 },
      { album: 'album-1', plays: 44, songs: 4, most: 17 },
    ])
  })

  test('all plays are summed at once', async () => {
    const sums = songs.aggregate([
      { $group: { _id: null, plays: { $sum: '$plays' }, last: { $max: '$title' } } },
    ])
    expect(await sums.toArray()).toEqual([{ _id: null, plays: 190, last: 'Title 0019' }])
  })

  test('lists are unwound and counted', async () => {
    const genres = songs.aggregate([
      { $unwind: '$genres' },
      { $group: { _id: '$genres', songs: { $sum: 1 } } },
      { $sort: { songs: -1 } },
    ])
    expect(await genres.toArray()).toEqual([
      { _id: 'folk', songs: 20 },
      { _id: 'live', songs: 10 },
    ])
    const counted = songs.aggregate([
      { $unwind: '$artists' },
      { $match: { 'artists.id': 'artist-1' } },
      { $count: 'songs' },
    ])
    expect(await counted.toArray()).toEqual([{ songs: 7 }])
  })

  test('nothing found counts as no row, or as zero', async () => {
    const none = songs.aggregate([{ $match: { plays: -1 } }, { $count: 'songs' }])
    expect((await none.toArray())[0]?.songs ?? 0).toBe(0)
  })

  test('songs group by a part of a list, under its first title', async () => {
    const byArtist = songs.aggregate([
      { $unwind: '$artists' },
      { $group: { _id: '$artists.id', least: { $min: '$plays' }, plays: { $sum: '$plays' } } },
      { $sort: { _id: 1 } },
      { $limit: 1 },
    ])
    expect(await byArtist.toArray()).toEqual([{ _id: 'artist-0', least: 0, plays: 63 }])
  })
}

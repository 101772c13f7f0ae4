import type { AlbumStore } from '../store.ts'
import type { Collections } from './database.ts'
import { live, summariesIn } from './summaries.ts'

const latestFirst = {
  'doc.releaseDate': -1,
  'doc.addedAt': -1,
  'doc.sort': 1,
  _id: 1,
} as const

export const albumsIn = ({ albums }: Collections): AlbumStore => ({
  ...summariesIn(albums, 'album'),

  async findByKeys(keys) {
    if (!keys.length) return []
    const rows = await albums
      .find({ 'doc.keys': { $in: keys }, ...live })
      .sort({ _id: 1 })
      .toArray()
    return rows.map((row) => row.doc)
  },

  async addKey(id, key) {
    await albums.updateOne({ _id: id, ...live }, { $addToSet: { 'doc.keys': key } })
  },

  async pageNewest({ limit, offset }) {
    const rows = await albums
      .find(live)
      .sort({ 'doc.addedAt': -1, 'doc.sort': 1, _id: 1 })
      .skip(offset)
      .limit(limit)
      .toArray()
    return { total: await albums.countDocuments(live), items: rows.map((row) => row.doc) }
  },

  async pageReleased({ limit, offset }, except) {
    const filter = { _id: { $nin: except }, ...live }
    // To MongoDB a limit of 0 is none.
    const rows = limit
      ? await albums.find(filter).sort(latestFirst).skip(offset).limit(limit).toArray()
      : []
    return { total: await albums.countDocuments(filter), items: rows.map((row) => row.doc) }
  },

  async countGenres() {
    const rows = await albums
      .aggregate<{ _id: string; albums: number }>([
        { $match: live },
        { $unwind: '$doc.genres' },
        { $group: { _id: '$doc.genres', albums: { $sum: 1 } } },
      ])
      .toArray()
    return rows.map((row) => ({ genre: row._id, albums: row.albums }))
  },

  async findGenreCovers(genres) {
    const found = await Promise.all(
      genres.map(async (genre) => {
        const covered = { 'doc.genres': genre, 'doc.images.0': { $exists: true }, ...live }
        const [row] = await albums.find(covered).sort(latestFirst).limit(1).toArray()
        return row ? [{ genre, images: row.doc.images }] : []
      }),
    )
    return found.flat()
  },

  async pageOfArtist(artistId, groups, { limit, offset }) {
    const own = {
      'doc.artistIds': artistId,
      'doc.albumType': { $in: groups.filter((group) => group !== 'appears_on') },
    }
    const filter = groups.includes('appears_on')
      ? { $or: [own, { 'doc.featuredIds': artistId }], ...live }
      : { ...own, ...live }
    const rows = await albums
      .find(filter)
      .sort({ 'doc.releaseDate': -1, 'doc.sort': 1, _id: 1 })
      .skip(offset)
      .limit(limit)
      .toArray()
    return { total: await albums.countDocuments(filter), items: rows.map((row) => row.doc) }
  },
})

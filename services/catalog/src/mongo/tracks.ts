import { event } from '@busker/contracts/events'
import { MATCH_KEYS_VERSION, matchKeysOf } from '../matching/match-keys.ts'
import type { TrackStore } from '../store.ts'
import type { Collections, TrackRow } from './database.ts'
import { telling } from './outbox.ts'
import { live } from './summaries.ts'

const inAlbumOrder = { 'doc.disc': 1, 'doc.number': 1, 'doc.title': 1, _id: 1 } as const
const newestFirst = {
  'doc.addedAt': -1,
  'doc.albumSort': 1,
  'doc.disc': 1,
  'doc.number': 1,
  'doc.title': 1,
  _id: 1,
} as const
const docs = (rows: TrackRow[]) => rows.map((row) => row.doc)

export function tracksIn({ tracks, lyrics }: Collections): TrackStore {
  const ofAlbum = (albumId: string) =>
    tracks.find({ 'doc.albumId': albumId, ...live }).sort(inAlbumOrder)
  const unanalysed = (version: number) => ({ analysisVersion: { $lt: version }, ...live })
  return {
    find: async (ids) =>
      ids.length ? docs(await tracks.find({ _id: { $in: ids }, ...live }).toArray()) : [],
    listAfter: async (after, limit) =>
      docs(
        await tracks
          .find({ _id: { $gt: after }, ...live })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray(),
      ),

    async save(some) {
      if (!some.length) return
      await tracks.bulkWrite(
        some.map((doc) => {
          const { $set, $push } = telling([event('track.saved', { id: doc.id })])
          return {
            updateOne: {
              filter: { _id: doc.id },
              update: {
                $set: {
                  ...$set,
                  doc,
                  matchKeys: matchKeysOf(doc),
                  matchVersion: MATCH_KEYS_VERSION,
                },
                $unset: { removed: '' as const },
                $setOnInsert: { analysisVersion: 0 },
                $push,
              },
              upsert: true,
            },
          }
        }),
        { ordered: false },
      )
    },

    async remove(ids) {
      if (!ids.length) return
      const silence = () => lyrics.deleteMany({ _id: { $in: ids } })
      // Before, so that none are left when this is cut off; after, since some may be saved meanwhile.
      await silence()
      await tracks.bulkWrite(
        ids.map((id) => {
          const { $set, $push } = telling([event('track.removed', { id })])
          return {
            updateOne: {
              filter: { _id: id, ...live },
              // When it comes back, it is measured anew.
              update: {
                $set: { ...$set, removed: true, analysisVersion: 0 },
                $unset: { analysis: '' as const },
                $push,
              },
            },
          }
        }),
        { ordered: false },
      )
      await silence()
    },

    listOfAlbum: async (albumId) => docs(await ofAlbum(albumId).toArray()),

    async pageOfAlbum(albumId, { limit, offset }) {
      const total = await tracks.countDocuments({ 'doc.albumId': albumId, ...live })
      const items = await ofAlbum(albumId).skip(offset).limit(limit).toArray()
      return { total, items: docs(items) }
    },

    async listTaggedAlbums(places) {
      const found = await Promise.all(
        [...new Set(places)].map(async (place) => {
          const tagged = { 'doc.place': place, 'doc.loose': false, ...live }
          const ids = (await tracks.distinct('doc.albumId', tagged)) as string[]
          return ids.map((albumId) => ({ place, albumId }))
        }),
      )
      return found.flat()
    },

    listLoose: async (place, exceptAlbumId) =>
      docs(
        await tracks
          .find({
            'doc.place': place,
            'doc.loose': true,
            'doc.albumId': { $ne: exceptAlbumId },
            ...live,
          })
          .toArray(),
      ),

    listOfArtist: async (artistId) =>
      docs(await tracks.find({ 'doc.artistIds': artistId, ...live }).toArray()),

    listOfGenres: async (genres, limit) =>
      docs(
        await tracks
          .find({ 'doc.genres': { $in: genres }, ...live })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray(),
      ),

    async findCredits(ids) {
      const rows = await tracks
        .find(
          { _id: { $in: ids }, ...live },
          { projection: { 'doc.albumId': 1, 'doc.artistIds': 1 } },
        )
        .toArray()
      return rows.map(({ _id, doc: { albumId, artistIds } }) => ({ id: _id, albumId, artistIds }))
    },
    findByMatchKeys: async (keys) =>
      keys.length ? docs(await tracks.find({ matchKeys: { $in: keys }, ...live }).toArray()) : [],

    count: () => tracks.countDocuments(live),

    listNewest: async ({ limit, offset }) =>
      docs(await tracks.find(live).sort(newestFirst).skip(offset).limit(limit).toArray()),

    async findAnalysis(id) {
      const row = await tracks.findOne({ _id: id, ...live }, { projection: { analysis: 1 } })
      return row?.analysis
    },

    async findAnalyses(ids) {
      const rows = await tracks
        .find({ _id: { $in: ids }, ...live }, { projection: { analysis: 1 } })
        .toArray()
      return new Map(rows.flatMap(({ _id, analysis }) => (analysis ? [[_id, analysis]] : [])))
    },

    async saveAnalysis(id, version, analysis) {
      const { $set, $push } = telling([event('track.analysed', { id })])
      await tracks.updateOne(
        { _id: id, ...live },
        { $set: { ...$set, analysisVersion: version, analysis }, $push },
      )
    },

    async listMeasured(version, albumIds) {
      const ofThese = { 'doc.albumId': { $in: albumIds }, ...live }
      const waiting = await tracks.distinct('doc.albumId', { ...ofThese, ...unanalysed(version) })
      const left = new Set(albumIds).difference(new Set(waiting as string[]))
      if (!left.size) return []
      const rows = await tracks
        .find(
          { 'doc.albumId': { $in: [...left] }, ...live },
          {
            projection: {
              'doc.albumId': 1,
              'analysis.analysis.durationMs': 1,
              'analysis.analysis.loudnessLufs': 1,
              'analysis.analysis.samplePeakDbfs': 1,
            },
          },
        )
        .toArray()
      return rows.flatMap(({ doc: { albumId }, analysis }) =>
        analysis?.analysis ? [{ albumId, ...analysis.analysis }] : [],
      )
    },

    async listUnanalysed(version, after, limit) {
      const rows = await tracks
        .find({ ...unanalysed(version), _id: { $gt: after } }, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
      return rows.map((row) => row._id)
    },

    countUnanalysed: (version) => tracks.countDocuments(unanalysed(version)),
  }
}

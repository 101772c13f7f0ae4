import { pathsUnder } from '../paths-under.ts'
import type { FileStore } from '../store.ts'
import type { Collections, FileRow } from './database.ts'

const docs = (rows: FileRow[]) => rows.map((row) => row.doc)

export const filesIn = ({ files }: Collections): FileStore => ({
  find: async (paths) =>
    paths.length ? docs(await files.find({ _id: { $in: paths } }).toArray()) : [],
  findByTrackIds: async (ids) =>
    ids.length ? docs(await files.find({ 'doc.trackId': { $in: ids } }).toArray()) : [],
  findByAudioHashes: async (hashes) =>
    hashes.length ? docs(await files.find({ 'doc.audioHash': { $in: hashes } }).toArray()) : [],

  async listUnder(folder, after, limit) {
    const { first, end } = pathsUnder(folder)
    const rows = await files
      .find({ _id: { $gt: after > first ? after : first, $lt: end } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray()
    return docs(rows)
  },

  async save(some) {
    if (!some.length) return
    await files.bulkWrite(
      some.map((doc) => ({
        updateOne: { filter: { _id: doc.path }, update: { $set: { doc } }, upsert: true },
      })),
      { ordered: false },
    )
  },

  async remove(paths) {
    if (paths.length) await files.deleteMany({ _id: { $in: paths } })
  },
})

import { sql } from 'kysely'
import type { FileStore } from '../store.ts'
import type { Db } from './database.ts'
import { docs } from './documents.ts'
import { pathsUnder } from '../paths-under.ts'

export function filesIn(db: Db): FileStore {
  const where = async (column: 'path' | 'trackId' | 'audioHash', values: string[]) =>
    values.length
      ? docs(await db.selectFrom('file').select('doc').where(column, 'in', values).execute())
      : []
  return {
    find: (paths) => where('path', paths),
    findByTrackIds: (ids) => where('trackId', ids),
    findByAudioHashes: (hashes) => where('audioHash', hashes),

    async listUnder(folder, after, limit) {
      const { first, end } = pathsUnder(folder)
      const rows = await db
        .selectFrom('file')
        .select('doc')
        .where('path', '>', after > first ? after : first)
        .where('path', '<', end)
        .orderBy('path')
        .limit(limit)
        .execute()
      return docs(rows)
    },

    async save(files) {
      if (!files.length) return
      // In one order, so that two writers never wait for each other.
      const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
      await db
        .insertInto('file')
        .values(
          sorted.map((file) => ({
            path: file.path,
            trackId: file.trackId,
            audioHash: file.audioHash,
            doc: JSON.stringify(file),
          })),
        )
        .onConflict((oc) =>
          oc.column('path').doUpdateSet((eb) => ({
            trackId: eb.ref('excluded.trackId'),
            audioHash: eb.ref('excluded.audioHash'),
            doc: sql<string>`excluded.doc`,
          })),
        )
        .execute()
    },

    async remove(paths) {
      if (paths.length) await db.deleteFrom('file').where('path', 'in', paths).execute()
    },
  }
}

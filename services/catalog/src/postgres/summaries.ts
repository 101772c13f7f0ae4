import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { Marked } from '../store.ts'
import type { Db } from './database.ts'
import { documentsIn } from './documents.ts'

/** What artists and albums have in common: reading, marking and removing. */
export const summariesIn = <T>(db: Db, table: 'artist' | 'album') => ({
  ...documentsIn<T>(db, table),

  async mark(ids: string[]) {
    if (!ids.length) return
    // In the order of the ids, so that two writers never wait for each other.
    await sql`
      with marked as (
        select id from ${sql.table(table)} where id = any(${ids}) order by id for update
      )
      update ${sql.table(table)} as t set mark = gen_random_uuid()::text
      from marked where t.id = marked.id`.execute(db)
  },

  async listMarked(limit: number): Promise<Marked<T>[]> {
    const { rows } = await sql<{ doc: T; mark: string; announced: boolean }>`
      select doc, mark, announced from ${sql.table(table)}
      where mark is not null order by id limit ${limit}`.execute(db)
    return rows.map(({ doc, mark, announced }) => ({ document: doc, mark, announced }))
  },

  removeMarked: (id: string, mark: string) =>
    db.transaction().execute(async (trx) => {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where id = ${id} and mark = ${mark}`.execute(trx)
      if (!numAffectedRows) return false
      await addToOutbox(trx, [event(`${table}.removed`, { id })])
      return true
    }),
})

import { sql } from 'kysely'
import type { Db } from './database.ts'

type Table = 'artist' | 'album' | 'track'

/** Reads the documents of a table by their ids. */
export const documentsIn = <T>(db: Db, table: Table) => ({
  async find(ids: string[]) {
    if (!ids.length) return []
    const { rows } = await sql<{ doc: T }>`
      select doc from ${sql.table(table)} where id = any(${ids})`.execute(db)
    return rows.map((row) => row.doc)
  },
  async listAfter(after: string, limit: number) {
    const { rows } = await sql<{ doc: T }>`
      select doc from ${sql.table(table)} where id > ${after} order by id limit ${limit}`.execute(
      db,
    )
    return rows.map((row) => row.doc)
  },
  async count() {
    const { rows } = await sql<{ total: string }>`
      select count(*) as total from ${sql.table(table)}`.execute(db)
    return Number(rows[0]?.total)
  },
})

/** The documents with any of these genres, in the order of their ids. */
export async function docsOfGenres<T>(
  db: Db,
  table: 'artist' | 'track',
  genres: string[],
  limit: number,
) {
  if (!genres.length) return []
  const { rows } = await sql<{ doc: T }>`
    select doc from ${sql.table(table)} where doc->'genres' ?| ${genres}::text[]
    order by id limit ${limit}`.execute(db)
  return docs(rows)
}

/** The documents of some rows. */
export const docs = <T>(rows: { doc: T }[]) => rows.map((row) => row.doc)

/** Rows are written in one order, so that two writers never wait for each other. */
export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'

/** Where a text stands in databases: `database.table`, for each row of any table that has it in any column. */
export async function rowsWith(databases: ReadonlyMap<string, string>, text: string) {
  const found: string[] = []
  for (const [database, url] of databases) {
    const db = connect(url)
    const { rows: tables } = await sql<{ schema: string; name: string }>`
      select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
    for (const { schema, name } of tables) {
      const { rows } = await sql`select from ${sql.id(schema, name)} as t
        where strpos(lower(t::text), lower(${text})) > 0`.execute(db)
      found.push(...rows.map(() => `${database}.${name}`))
    }
    await db.destroy()
  }
  return found.toSorted()
}

import { createDigest } from '@busker/stores/digest'
import { type Kysely, type Transaction, sql } from 'kysely'

const AT_ONCE = 500

export interface Table {
  name: string
  /** Quoted; without those that the database works out. */
  columns: string[]
}

interface Reference {
  child: string
  parent: string
}

/** The table in which a move is remembered. */
export const MOVED = 'moved_from'

/** The tables of a database that hold what is its own: those that others refer to come first. */
export async function tablesOf(db: Kysely<unknown>): Promise<Table[]> {
  const { rows: tables } = await sql<Table>`
    select c.relname::text as name,
      array_agg(quote_ident(a.attname) order by a.attnum)
        filter (where a.attgenerated = '') as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and c.relname not in ('kysely_migration', 'kysely_migration_lock', ${MOVED})
    group by c.relname order by c.relname`.execute(db)
  const { rows: references } = await sql<Reference>`
    select child.relname::text as child, parent.relname::text as parent
    from pg_constraint join pg_class child on child.oid = conrelid
    join pg_class parent on parent.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`.execute(
    db,
  )
  return parentsFirst(tables, references)
}

function parentsFirst(tables: Table[], references: Reference[]) {
  const sorted: Table[] = []
  const waiting = new Set(tables)
  while (waiting.size) {
    const names = new Set([...waiting].map(({ name }) => name))
    const free = [...waiting].filter(
      ({ name }) => !references.some(({ child, parent }) => child === name && names.has(parent)),
    )
    if (!free.length) throw new Error(`These tables refer to each other: ${[...names].join(', ')}.`)
    for (const table of free) waiting.delete(table)
    sorted.push(...free)
  }
  return sorted
}

/** The rows of a query, so many at once, however many there are. */
export async function* pagesOf<Row>(
  trx: Transaction<unknown>,
  query: string,
): AsyncGenerator<Row[]> {
  await sql.raw(`declare pages no scroll cursor for ${query}`).execute(trx)
  for (;;) {
    const { rows } = await sql.raw<Row>(`fetch ${AT_ONCE} from pages`).execute(trx)
    if (!rows.length) break
    yield rows
  }
  await sql`close pages`.execute(trx)
}

/** The rows of a table as JSON, which loses nothing of them. */
export async function* jsonOf(trx: Transaction<unknown>, { name }: Table) {
  // As text, so that the driver turns no number into another.
  const query = `select to_jsonb(t)::text as row from "${name}" t`
  for await (const page of pagesOf<{ row: string }>(trx, query)) yield page.map(({ row }) => row)
}

/** The digest of all rows of some tables. */
export async function digestOf(trx: Transaction<unknown>, tables: Table[]) {
  const digest = createDigest()
  for (const table of tables)
    for await (const rows of jsonOf(trx, table))
      for (const row of rows) digest.add(`${table.name} ${row}`)
  return digest
}

/** One state of the database for all that is read; times are written as everywhere. */
export const readingAll = <T>(
  db: Kysely<unknown>,
  work: (trx: Transaction<unknown>) => Promise<T>,
) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await sql`set local timezone = 'UTC'`.execute(trx)
      return work(trx)
    })

import { type Moved, MoveRefused, isToBeCopied } from '@busker/stores/moved'
import { placeOf } from '@busker/stores/problem'
import { type Kysely, type Transaction, sql } from 'kysely'
import { connect } from './connect.ts'
import { type Migrations, migrate } from './migrate.ts'
import { MOVED, type Table, digestOf, jsonOf, readingAll, tablesOf } from './tables.ts'

/** Milliseconds to connect; a statement over a whole table may take three times as long. */
const PATIENCE_MS = 60_000

type Db = Kysely<unknown>
type Trx = Transaction<unknown>

export interface MoveOptions {
  /** The URL of the database that is moved. Nobody else may use it meanwhile. */
  from: string
  /** The URL of an empty database, or of one that this was moved to before. */
  to: string
  /** Which installation `from` is of. */
  source: string
  migrations: Migrations
  /** Changes what was copied, in the same transaction: what is otherwise there than here. */
  settle?: ((trx: Trx) => Promise<unknown>) | undefined
}

/**
 * Moves a database to another server: brings both to the newest migration, and copies all rows in one
 * transaction, in which they are read back and compared. So all of it is there or nothing; once more
 * changes nothing. Resolves to how many rows are there, and whether they came now.
 * @throws MoveRefused, when something else is there
 */
export async function movePostgres({ from, to, source, migrations, settle }: MoveOptions) {
  const here: Db = connect(from, PATIENCE_MS)
  const there: Db = connect(to, PATIENCE_MS)
  try {
    await migrate(here, migrations)
    return await readingAll(here, async (reading) => {
      const tables = await tablesOf(reading)
      const told = await digestOf(reading, tables)
      const answer = { rows: told.count(), copied: false }
      const isNew = await isToBeCopied(await movedTo(there), {
        place: placeOf(to),
        source,
        told: told.toString(),
        isEmpty: async () => (await tablesOf(there)).length === 0,
        kept: () =>
          readingAll(there, async (trx) => (await digestOf(trx, await tablesOf(trx))).toString()),
      })
      if (!isNew) return answer
      await remember(there, source)
      await migrate(there, migrations)
      await readingAll(there, async (writing) => {
        await copyAll(reading, writing, tables)
        const copied = (await digestOf(writing, tables)).toString()
        if (copied !== told.toString())
          throw new Error(`What ${placeOf(to)} keeps is not what it was given. Nothing is kept.`)
        if (settle) await settle(writing)
        const kept = (await digestOf(writing, tables)).toString()
        await sql`update ${sql.table(MOVED)} set told = ${told.toString()}, kept = ${kept}`.execute(
          writing,
        )
      })
      return { ...answer, copied: true }
    })
  } finally {
    await Promise.all([here.destroy(), there.destroy()])
  }
}

async function movedTo(db: Db): Promise<Moved | undefined> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass(${MOVED}) is not null as is_there`.execute(db)
  if (!rows[0]?.isThere) return undefined
  const moved = await sql<Moved>`select source, told, kept from ${sql.table(MOVED)}`.execute(db)
  return moved.rows[0]
}

/** Before anything is made there, so that whoever is killed now finds it to be its own. */
const remember = (db: Db, source: string) =>
  db.transaction().execute(async (trx) => {
    // Of two movers one makes the table, and the other fails.
    if (await movedTo(trx)) return
    await sql
      .raw(`create table ${MOVED} (source text primary key, told text, kept text)`)
      .execute(trx)
    await sql`insert into ${sql.table(MOVED)} (source) values (${source})`.execute(trx)
  })

async function copyAll(reading: Trx, writing: Trx, tables: Table[]) {
  const names = tables.map(({ name }) => `"${name}"`)
  const own = new Set((await tablesOf(writing)).map(({ name }) => name))
  const unknown = tables.filter(({ name }) => !own.has(name))
  if (unknown.length) throw new MoveRefused(`${unknown[0]!.name} is a table of a newer Busker.`)
  // They keep a journal from being emptied, and count what is no change.
  for (const name of names)
    await sql.raw(`alter table ${name} disable trigger user`).execute(writing)
  // Migrations leave rows too.
  if (names.length) await sql.raw(`truncate ${names.join(', ')}`).execute(writing)
  for (const table of tables)
    for await (const rows of jsonOf(reading, table)) await insert(writing, table, rows)
  await setSequences(reading, writing)
  for (const name of names)
    await sql.raw(`alter table ${name} enable trigger user`).execute(writing)
}

async function insert(trx: Trx, { name, columns }: Table, rows: string[]) {
  const to = sql.raw(`"${name}"`)
  const all = sql.raw(columns.join(', '))
  await sql`insert into ${to} (${all}) overriding system value
    select ${all} from jsonb_populate_recordset(null::${to}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
    trx,
  )
}

/** Numbers go on where they were. */
async function setSequences(reading: Trx, writing: Trx) {
  const { rows } = await sql<{ name: string; last: string | null }>`
    select quote_ident(sequencename) as name, last_value::text as last from pg_sequences
    where schemaname = current_schema()`.execute(reading)
  for (const { name, last } of rows)
    if (last !== null) await sql`select setval(${name}, ${last}::bigint)`.execute(writing)
}

/** One digest of a whole database, and its rows as the services write them, for another kind of store. */
export async function readDatabase<T>(
  url: string,
  migrations: Migrations,
  work: (trx: Trx, told: string) => Promise<T>,
): Promise<T> {
  const db = connect(url, PATIENCE_MS)
  try {
    await migrate(db, migrations)
    return await readingAll(db, async (trx) => {
      const digest = await digestOf(trx, await tablesOf(trx))
      return work(trx, digest.toString())
    })
  } finally {
    await db.destroy()
  }
}

import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

export type Migrations = Record<string, Migration>

/** Brings a database to the newest of its migrations. Two starters take turns: PostgreSQL holds a lock. */
export async function migrate<Database>(db: Kysely<Database>, migrations: Migrations) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** How far a database is: migrations that have run, that are to come, and that only a newer Busker knows. */
export async function migrationsOf<Database>(db: Kysely<Database>, migrations: Migrations) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const all = await migrator.getMigrations()
  const ran = all.filter(({ executedAt }) => executedAt).map(({ name }) => name)
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as is_there`.execute(db)
  const recorded = rows[0]?.isThere
    ? await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    : { rows: [] }
  return {
    ran,
    toCome: all.filter(({ executedAt }) => !executedAt).map(({ name }) => name),
    unknown: recorded.rows.map(({ name }) => name).filter((name) => !(name in migrations)),
  }
}

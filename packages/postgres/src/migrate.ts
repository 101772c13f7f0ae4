import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

export type Migrations = Record<string, Migration>

/** Brings a database to the newest of its migrations. Two starters take turns: PostgreSQL holds a lock. */
export async function migrate<Database>(db: Kysely<Database>, migrations: Migrations) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

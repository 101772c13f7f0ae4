import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>) =>
  db.schema
    .createTable('turn')
    .addColumn('work', 'text', (c) => c.primaryKey())
    .addColumn('worker', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .execute()

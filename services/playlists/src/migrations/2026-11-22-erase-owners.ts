import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('erased_owner')
    .addColumn('owner_hash', 'text', (c) => c.primaryKey())
    .addColumn('erased_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute()
  await db.schema
    .createIndex('playlist_item_added_by')
    .on('playlist_item')
    .column('added_by')
    .execute()
}

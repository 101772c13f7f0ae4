import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('playlist').addColumn('cover_id', 'text').execute()
  // Not removed with its playlist: a row stays until its blob is gone.
  await db.schema
    .createTable('playlist_cover')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('cover_id', 'text', (c) => c.notNull())
    .addColumn('playlist_id', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute()
  await db.schema
    .createIndex('playlist_cover_playlist')
    .on('playlist_cover')
    .column('playlist_id')
    .execute()
}

import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('curated_list')
    .addColumn('id', sql`text collate "C"`, (c) => c.primaryKey())
    .addColumn('message', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('messages', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'`))
    .execute()
  await db.schema
    .createTable('curated_playlist')
    .addColumn('list_id', sql`text collate "C"`, (c) =>
      c.notNull().references('curated_list.id').onDelete('cascade'),
    )
    .addColumn('playlist_id', 'text', (c) =>
      c.notNull().references('playlist.id').onDelete('cascade'),
    )
    .addColumn('place', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('curated_playlist_pkey', ['list_id', 'playlist_id'])
    .execute()
  await db.schema
    .createIndex('curated_playlist_playlist')
    .on('curated_playlist')
    .column('playlist_id')
    .execute()
}

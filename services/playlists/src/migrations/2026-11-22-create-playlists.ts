import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('playlist')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('owner_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('public', 'boolean', (c) => c.notNull().defaultTo(true))
    .addColumn('kind', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute()
  await db.schema
    .createIndex('playlist_owner')
    .on('playlist')
    .columns(['owner_id', 'created_at'])
    .execute()
  await sql`create unique index playlist_kind on playlist (owner_id, kind) where kind is not null`.execute(
    db,
  )
  await db.schema
    .createTable('playlist_item')
    .addColumn('id', 'bigserial', (c) => c.primaryKey())
    .addColumn('playlist_id', 'text', (c) =>
      c.notNull().references('playlist.id').onDelete('cascade'),
    )
    .addColumn('rank', sql`text collate "C"`, (c) => c.notNull())
    .addColumn('track_id', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addUniqueConstraint('playlist_item_rank', ['playlist_id', 'rank'])
    .execute()
  await db.schema
    .createIndex('playlist_item_track')
    .on('playlist_item')
    .column('track_id')
    .execute()
  await db.schema
    .createTable('outbox')
    .addColumn('seq', 'bigserial', (c) => c.primaryKey())
    .addColumn('event', 'jsonb', (c) => c.notNull())
    .execute()
}

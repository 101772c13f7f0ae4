import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('playlist')
    .addColumn('total', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('oldest_version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await sql`update playlist set oldest_version = version,
    total = (select count(*) from playlist_item where playlist_id = playlist.id)`.execute(db)
  await db.schema
    .alterTable('playlist_item')
    .addColumn('since', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  // Where an item stood, from one version until the version in which it left or moved.
  await db.schema
    .createTable('playlist_item_past')
    .addColumn('item_id', 'bigint', (c) => c.notNull())
    .addColumn('playlist_id', 'text', (c) =>
      c.notNull().references('playlist.id').onDelete('cascade'),
    )
    .addColumn('rank', sql`text collate "C"`, (c) => c.notNull())
    .addColumn('track_id', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'timestamptz', (c) => c.notNull())
    .addColumn('since', 'integer', (c) => c.notNull())
    .addColumn('until', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('playlist_item_past_pkey', ['item_id', 'since'])
    .execute()
  for (const column of ['rank', 'until'])
    await db.schema
      .createIndex(`playlist_item_past_${column}`)
      .on('playlist_item_past')
      .columns(['playlist_id', column])
      .execute()
  await db.schema
    .createIndex('playlist_item_past_added_by')
    .on('playlist_item_past')
    .column('added_by')
    .execute()

  await db.schema
    .createTable('playlist_version')
    .addColumn('playlist_id', 'text', (c) =>
      c.notNull().references('playlist.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('total', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('playlist_version_pkey', ['playlist_id', 'version'])
    .execute()
  await db.schema
    .createIndex('playlist_version_changed_by')
    .on('playlist_version')
    .column('changed_by')
    .execute()
  await sql`insert into playlist_version (playlist_id, version, kind, changed_by, changed_at, total)
    select id, version, 'created', owner_id, created_at, total from playlist`.execute(db)
}

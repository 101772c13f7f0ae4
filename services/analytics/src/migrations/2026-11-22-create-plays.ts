import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('play')
    .addColumn('session_id', 'text', (c) => c.primaryKey())
    .addColumn('track_id', 'text', (c) => c.notNull())
    .addColumn('duration_ms', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'timestamptz', (c) => c.notNull())
    .addColumn('user_id', 'text')
    .addColumn('site', 'text')
    .addColumn('context_uri', 'text')
    .addColumn('listened_ms', 'integer', (c) => c.notNull())
    .addColumn('counted', 'boolean', (c) => c.notNull())
    .addColumn('rule_version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('play_track').on('play').columns(['track_id', 'counted']).execute()
}

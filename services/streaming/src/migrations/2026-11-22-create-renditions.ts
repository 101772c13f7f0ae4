import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>) =>
  db.schema
    .createTable('rendition')
    .addColumn('track_id', 'text', (c) => c.primaryKey())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('content_type', 'text', (c) => c.notNull())
    .addColumn('duration_ms', 'integer', (c) => c.notNull())
    .addColumn('audio_hash', 'text', (c) => c.notNull())
    .execute()

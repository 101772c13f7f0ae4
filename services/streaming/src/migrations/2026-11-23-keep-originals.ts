import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>) =>
  db.schema.alterTable('rendition').addColumn('original', 'text').execute()

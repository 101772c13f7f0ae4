import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    // Null once there is an answer.
    .addColumn('holder', 'text')
    .addColumn('answer', sql`bytea`)
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('answer_expires_at').on('answer').column('expires_at').execute()
}

export const down = (db: Kysely<unknown>) => db.schema.dropTable('answer').execute()

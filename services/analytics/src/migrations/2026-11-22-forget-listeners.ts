import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('forgotten')
    .addColumn('user_hash', 'text', (c) => c.primaryKey())
    .addColumn('until', 'timestamptz', (c) => c.notNull())
    .execute()
  await sql`create index play_user on play (user_id) where user_id is not null`.execute(db)
}

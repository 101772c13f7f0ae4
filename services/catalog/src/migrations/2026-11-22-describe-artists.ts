import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table artist_profile (id text collate "C" primary key, doc jsonb not null)`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>) {
  await sql`drop table artist_profile`.execute(db)
}

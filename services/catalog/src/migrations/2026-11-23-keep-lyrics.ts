import { type Kysely, sql } from 'kysely'

const statements = [
  `create table track_lyrics (
    id text collate "C" primary key references track on delete cascade, doc jsonb not null)`,
  `create trigger track_lyrics_revision after insert or update or delete on track_lyrics
    for each statement execute function next_revision()`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop table track_lyrics`.execute(db)
}

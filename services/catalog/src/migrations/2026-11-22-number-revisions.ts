import { type Kysely, sql } from 'kysely'

const tables = ['artist', 'album', 'track', 'artist_profile']

const statements = [
  `create table revision (number bigint not null)`,
  `insert into revision values (1)`,
  `create function next_revision() returns trigger language plpgsql as $$
    begin update revision set number = number + 1; return null; end $$`,
  ...tables.map(
    (table) => `create trigger ${table}_revision after insert or update or delete on ${table}
      for each statement execute function next_revision()`,
  ),
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  for (const table of tables)
    await sql.raw(`drop trigger ${table}_revision on ${table}`).execute(db)
  await sql`drop function next_revision`.execute(db)
  await sql`drop table revision`.execute(db)
}

import { type Kysely, sql } from 'kysely'

const statements = [
  `create table reception (
    id text collate "C" primary key, kind text not null,
    popularity smallint not null default 0, followers integer not null default 0)`,
  `create index reception_kind on reception (kind, id)`,
  `create trigger reception_revision after insert or update or delete on reception
    for each statement execute function next_revision()`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop table reception`.execute(db)
}

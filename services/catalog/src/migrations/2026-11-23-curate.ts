import { type Kysely, sql } from 'kysely'

const tables = ['category', 'browse_lists']

const statements = [
  ...tables.flatMap((table) => [
    `create table ${table} (id text collate "C" primary key, doc jsonb not null)`,
    `create trigger ${table}_revision after insert or update or delete on ${table}
      for each statement execute function next_revision()`,
  ]),
  `create index album_genres on album using gin ((doc->'genres'))`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop index album_genres`.execute(db)
  await sql`drop table category, browse_lists`.execute(db)
}

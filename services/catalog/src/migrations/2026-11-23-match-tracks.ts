import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table track add column match_keys text[] not null default '{}',
    add column match_version integer not null default 0`,
  `create index track_match_keys on track using gin (match_keys)`,
  `create index track_match_version on track (match_version, id)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`alter table track drop column match_keys, drop column match_version`.execute(db)
}

import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table track add column match_version integer not null default 0`,
  `create index track_match_version on track (match_version, id)`,
  `create table track_match_key (
    key text collate "C" not null,
    track_id text collate "C" not null references track on delete cascade,
    primary key (key, track_id))`,
  `create index track_match_key_track on track_match_key (track_id)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop table track_match_key`.execute(db)
  await sql`alter table track drop column match_version`.execute(db)
}

import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table rendition add column album_id text not null default ''`,
  `alter table rendition add column track_loudness jsonb`,
  `alter table rendition add column album_loudness jsonb`,
  `create index rendition_album on rendition (album_id)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { type Kysely, sql } from 'kysely'

const statements = [
  `create index artist_genres on artist using gin ((doc->'genres'))`,
  `create index track_genres on track using gin ((doc->'genres'))`,
  `create index album_released on album (release_date desc nulls last, added_at desc, sort, id)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop index artist_genres, track_genres, album_released`.execute(db)
}

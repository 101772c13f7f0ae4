import { type Kysely, sql } from 'kysely'

/** What was played lately, by everybody, by an index alone. */
export async function up(db: Kysely<unknown>) {
  await sql`create index play_lately on play (started_at) include (track_id) where counted`.execute(
    db,
  )
}

import { type Kysely, sql } from 'kysely'

/** The newest plays of a listener, and all that are to be forgotten, by one index. */
export async function up(db: Kysely<unknown>) {
  await sql`create index play_user_started on play (user_id, started_at)
    where user_id is not null`.execute(db)
  await sql`drop index play_user`.execute(db)
}

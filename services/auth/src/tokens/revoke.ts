import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/**
 * Makes access tokens with one of these ids as `sid`, `jti` or `sub` worthless, in every service
 * within seconds. Call it in the transaction of what it follows from. `tokensSoFar` spares the
 * tokens that come later: for an account whose rights changed, not for a session that ended.
 */
export async function revoke(
  db: Kysely<AuthDatabase> | Transaction<AuthDatabase>,
  ids: string[],
  { tokensSoFar = false } = {},
) {
  if (!ids.length) return
  // Two seconds more: a token may be signed from what was read a moment before this change.
  const before = tokensSoFar
    ? sql<Date>`clock_timestamp() + interval '2 seconds'`
    : sql<Date>`'infinity'::timestamptz`
  // As one array: a popular app has more authorizations than a statement may have parameters.
  await sql`insert into revocation (id, before) select id, ${before} from unnest(${ids}::text[]) as id`.execute(
    db,
  )
}

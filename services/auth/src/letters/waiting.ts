import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/** Letters that could not be sent yet: how many, and since when the oldest waits. */
export async function waitingLetters(db: Kysely<AuthDatabase>) {
  const { count, since } = await db
    .selectFrom('letter')
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      eb.fn.min<Date | null>('createdAt').as('since'),
    ])
    .where('attempts', '>', 0)
    // Until then it is on its way.
    .where('createdAt', '<', sql<Date>`now() - interval '1 minute'`)
    .executeTakeFirstOrThrow()
  return since === null ? undefined : { count: Number(count), since }
}

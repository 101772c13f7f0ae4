import type { Kysely, Transaction } from 'kysely'

const MOST_TRIES = 5
/** deadlock_detected, serialization_failure: PostgreSQL undid the one, and lets the other finish. */
const UNDONE = new Set(['40P01', '40001'])

const wasUndone = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  UNDONE.has(error.code)

/**
 * Runs a transaction, again when it met another one head-on. `run` changes nothing but the database:
 * what it did before it was undone never happened.
 */
export async function transact<Database, Result>(
  db: Kysely<Database>,
  run: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++)
    try {
      return await db.transaction().execute(run)
    } catch (error) {
      if (!wasUndone(error) || tries === MOST_TRIES) throw error
    }
}

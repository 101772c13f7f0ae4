import { ACCESS_TOKEN_SECONDS } from '@busker/http/verify'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { type KeysRepository, createKeysRepository } from './keys.repository.ts'
import type { Seal } from './seal.ts'

const SIGNS_DAYS = 30
/** The next key is published at least so long before it signs, so that caches know it by then. */
const AHEAD_HOURS = 24
/** What may pass until every replica signs with the new key, and what clocks may differ. */
const LATE_SECONDS = 600

const locked = <T>(
  db: Kysely<AuthDatabase>,
  seal: Seal,
  run: (keys: KeysRepository) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx: Transaction<AuthDatabase>) => {
    await sql`lock table signing_key in share row exclusive mode`.execute(trx)
    return run(createKeysRepository(trx, seal))
  })

/**
 * Sees to it that one key signs and the next is published ahead. A key signs for 30 days, then the
 * next takes over by its date alone; it stays published until its last token has expired. A key that
 * another secret sealed counts as none. Replicas take turns.
 */
export const tendKeys = (db: Kysely<AuthDatabase>, seal: Seal) =>
  locked(db, seal, async (keys) => {
    await keys.sealAll()
    await keys.removeRetired(ACCESS_TOKEN_SECONDS + LATE_SECONDS)
    await keys.removeForgotten(2 * SIGNS_DAYS)

    let usable = (await keys.listUsable()).filter((key) => !key.retiredAt)
    if (!usable.some((key) => key.hasBegun)) {
      const next = usable.at(-1)
      await (next ? keys.beginNow(next.kid) : keys.add())
      usable = (await keys.listUsable()).filter((key) => !key.retiredAt)
    }
    const [current, ...older] = usable.filter((key) => key.hasBegun)
    if (older.length) await keys.retire(older.map((key) => key.kid))
    if (usable.every((key) => key.hasBegun))
      await keys.add(
        sql<Date>`greatest(${current?.signsFrom}::timestamptz + make_interval(days => ${SIGNS_DAYS}),
          clock_timestamp() + make_interval(hours => ${AHEAD_HOURS}))`,
      )
  })

/** Replaces every key at once, the next one too: whoever had one may have had both. */
export const replaceKeys = (db: Kysely<AuthDatabase>, seal: Seal) =>
  locked(db, seal, async (keys) => {
    await keys.removeAll()
    const kid = await keys.add()
    await keys.add(sql<Date>`clock_timestamp() + make_interval(days => ${SIGNS_DAYS})`)
    return kid
  })

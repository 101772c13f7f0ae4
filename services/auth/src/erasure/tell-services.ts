import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { getLogger } from '@logtape/logtape'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/** Longer than a service may take to learn of a revocation: what it forgets, no token brings back. */
const REVOKED_EVERYWHERE_SECONDS = 5
const LOOK_AGAIN_MS = 1000
const AT_ONCE = 100

/** Asks the services to forget accounts that are gone. Resolves to how many accounts. */
const tellServices = (db: Kysely<AuthDatabase>) =>
  db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('erasure')
      .select('accountId')
      .where('toldAt', 'is', null)
      .where(
        'requestedAt',
        '<',
        sql<Date>`clock_timestamp() - make_interval(secs => ${REVOKED_EVERYWHERE_SECONDS})`,
      )
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    if (!due.length) return 0
    const ids = due.map(({ accountId }) => accountId)
    await addToOutbox(
      trx,
      ids.map((userId) => event('account.removed', { userId })),
    )
    await trx
      .updateTable('erasure')
      .set({ toldAt: sql`now()` })
      .where('accountId', 'in', ids)
      .execute()
    return ids.length
  })

/** This service has forgotten an account when the last letter to it is sent, too. */
const confirmOwn = (db: Kysely<AuthDatabase>) =>
  sql`insert into erasure_confirmation (account_id, service)
    select account_id, 'auth' from erasure where told_at is not null
      and not exists (select from letter where letter.account_id = erasure.account_id)
      and not exists (select from erasure_confirmation as known
        where known.account_id = erasure.account_id and known.service = 'auth')
    on conflict do nothing`.execute(db)

/** Looks every second for accounts that are to be forgotten. Replicas share them. */
export function startErasures(db: Kysely<AuthDatabase>) {
  const stopping = Promise.withResolvers<void>()
  let stopped = false
  const run = async () => {
    while (!stopped) {
      try {
        await tellServices(db)
        await confirmOwn(db)
      } catch (error) {
        getLogger(['busker', 'auth']).warn('erasures wait', { error })
      }
      await Promise.race([stopping.promise, Bun.sleep(LOOK_AGAIN_MS)])
    }
  }
  const running = run()
  return {
    async stop() {
      stopped = true
      stopping.resolve()
      await running
    },
  }
}

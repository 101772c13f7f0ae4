import { sql } from 'kysely'
import type { AuthDeps } from '../deps.ts'

/** A service that has forgotten an account is noted. Twice, or of an account that lives, does no harm. */
export function onAccountErased({ db, events }: Pick<AuthDeps, 'db' | 'events'>) {
  events.subscribe('account.erased', 'auth', async (erased) => {
    for (const { userId, service } of erased)
      await sql`insert into erasure_confirmation (account_id, service)
        select account_id, ${service} from erasure where account_id = ${userId}
        on conflict do nothing`.execute(db)
  })
}

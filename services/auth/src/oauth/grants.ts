import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { revoke } from '../tokens/revoke.ts'

/** Refresh tokens end so long after the authorization, however often they are used. */
export const GRANT_MONTHS = 6

/**
 * Ends what apps were given: for an account, an app, or both. Codes first: one that is being exchanged
 * at this moment holds its row, and its grant is there to be ended after.
 */
export async function endGrants(
  trx: Transaction<AuthDatabase>,
  of: { clientId: string; accountId?: string } | { accountId: string; clientId?: string },
) {
  const { clientId, accountId } = of
  await trx
    .deleteFrom('authorizationCode')
    .$if(clientId !== undefined, (q) => q.where('clientId', '=', clientId ?? ''))
    .$if(accountId !== undefined, (q) => q.where('accountId', '=', accountId ?? ''))
    .execute()
  const ended = await trx
    .updateTable('authorizationGrant')
    .set({ revokedAt: sql<Date>`clock_timestamp()`, currentHash: null, previousHash: null })
    .where('revokedAt', 'is', null)
    .$if(clientId !== undefined, (q) => q.where('clientId', '=', clientId ?? ''))
    .$if(accountId !== undefined, (q) => q.where('accountId', '=', accountId ?? ''))
    .returning('id')
    .execute()
  const ids = ended.map(({ id }) => id)
  await revoke(trx, ids)
  return ids
}

/** Ends one authorization with all its tokens. Whether it was still good. */
export async function endGrant(trx: Transaction<AuthDatabase>, id: string) {
  const ended = await trx
    .updateTable('authorizationGrant')
    .set({ revokedAt: sql<Date>`clock_timestamp()`, currentHash: null, previousHash: null })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended) await revoke(trx, [id])
  return ended !== undefined
}

/** Removes what ended a day ago and more: a replay of it finds nothing, and is refused all the same. */
export async function sweepGrants(db: Kysely<AuthDatabase>) {
  const longAgo = sql<Date>`now() - interval '1 day'`
  await db.deleteFrom('authorizationCode').where('expiresAt', '<', longAgo).execute()
  await db
    .deleteFrom('authorizationGrant')
    .where((eb) => eb.or([eb('expiresAt', '<', longAgo), eb('revokedAt', '<', longAgo)]))
    .execute()
}

import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import { type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import type { AuthDeps } from '../deps.ts'
import { mayDelete } from '../rights.ts'
import { revoke } from '../tokens/revoke.ts'

/** Everything that tokens of an account, or of the apps that it made, may end with. */
async function tokensOf(trx: Transaction<AuthDatabase>, accountId: string) {
  const sessions = await trx
    .selectFrom('session')
    .select('id')
    .where('accountId', '=', accountId)
    .execute()
  // Held, so that nobody authorizes one of its apps meanwhile.
  const clients = await trx
    .selectFrom('client')
    .select('id')
    .where('ownerId', '=', accountId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const clientIds = clients.map(({ id }) => id)
  const grants = await trx
    .selectFrom('authorizationGrant')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('accountId', '=', accountId),
        eb('clientId', '=', eb.fn.any(sql<string[]>`${clientIds}::text[]`)),
      ]),
    )
    .execute()
  return [accountId, ...clientIds, ...[...sessions, ...grants].map(({ id }) => id)]
}

/**
 * Deletes an account and all that is known of its person here, makes its tokens worthless for ever,
 * and notes that the other services are to forget it. False when it is gone already, or may not go.
 */
export const eraseAccount = (
  { db, letters, audit }: Pick<AuthDeps, 'db' | 'letters' | 'audit'>,
  c: Context,
  accountId: string,
) =>
  transact(db, async (trx) => {
    const account = await trx
      .selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      // From here on nobody opens a session or authorizes an app for it.
      .forUpdate()
      .executeTakeFirst()
    if (!account || !mayDelete(account, account)) return false
    await revoke(trx, await tokensOf(trx, accountId))
    // Its sessions, passkeys, consents, apps, codes and invitations go with it.
    await trx.deleteFrom('account').where('id', '=', accountId).execute()
    await trx.deleteFrom('letter').where('accountId', '=', accountId).execute()
    const { email } = account
    if (email) {
      for (const table of ['letter', 'code', 'invitation'] as const)
        await trx.deleteFrom(table).where('email', '=', email).execute()
      await letters.ask(trx, { kind: 'account-removed', email, accountId })
    }
    await trx
      .insertInto('erasure')
      .values({ accountId, requestedAt: sql`clock_timestamp()` })
      .execute()
    await audit.record(c, 'account-removed', { accountId, byAccountId: accountId }, trx)
    return true
  })

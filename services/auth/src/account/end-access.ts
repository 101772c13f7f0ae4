import type { Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { endGrants } from '../oauth/grants.ts'

/**
 * Ends what every app may do for an account: its authorizations with their tokens, codes on their way,
 * and the consents, so that each app has to ask anew. Resolves to how many authorizations ended.
 */
export async function endAppAccess(trx: Transaction<AuthDatabase>, accountId: string) {
  const ended = await endGrants(trx, { accountId })
  await trx.deleteFrom('consent').where('accountId', '=', accountId).execute()
  return ended.length
}

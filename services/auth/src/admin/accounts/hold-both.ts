import { ID_PATTERN } from '@busker/contracts/ids'
import { type ApiError, notFound } from '@busker/http/errors'
import type { Transaction } from 'kysely'
import type { AuthDatabase } from '../../database.ts'

/**
 * Who does something to an account, and that account, held in one order: of two who act on each other
 * one comes too late, and who signs in at this moment waits. Throws 404 when there is no such account,
 * and `refused` when who acts is gone or suspended by now.
 */
export async function holdBoth(
  trx: Transaction<AuthDatabase>,
  byId: string,
  id: string,
  refused: ApiError,
) {
  if (!ID_PATTERN.test(id)) throw notFound('account', id)
  const held = await trx
    .selectFrom('account')
    .selectAll()
    .where('id', 'in', [byId, id])
    .orderBy('id')
    .forUpdate()
    .execute()
  const by = held.find((account) => account.id === byId)
  const of = held.find((account) => account.id === id)
  if (!by || by.suspendedAt) throw refused
  if (!of) throw notFound('account', id)
  return { by, of }
}

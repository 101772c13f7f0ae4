import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import { type Person, mayTakeInHand } from '../../rights.ts'
import { getAccount } from './get-account.ts'

/**
 * Sends an account a letter by which its person chooses a new password, to its own address: who runs the
 * site never sees the link. Throws 404, 403 for who may not, and 409 when no letter can go.
 */
export async function sendReset(
  { db, accounts, letters, audit }: Pick<AuthDeps, 'db' | 'accounts' | 'letters' | 'audit'>,
  c: Context,
  by: Person,
  id: string,
) {
  const { email, suspendedAt, ...of } = await getAccount(accounts, id)
  if (!mayTakeInHand(by, of))
    throw new ApiError(
      403,
      'NOT_ALLOWED',
      'Only the owner does this for administrators, and nobody for the owner.',
    )
  if (!email || suspendedAt)
    throw new ApiError(
      409,
      'NO_LETTER_POSSIBLE',
      email ? 'The account is suspended. Restore it first.' : 'The account has no address.',
    )
  await db.transaction().execute(async (trx) => {
    await letters.ask(trx, { kind: 'reset', email })
    await audit.record(c, 'reset-asked', { accountId: id, byAccountId: by.id }, trx)
  })
}

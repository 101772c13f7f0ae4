import { transact } from '@busker/postgres/transact'
import { isUniqueViolation } from '@busker/postgres/connect'
import type { Context } from 'hono'
import { createCodes } from '../accounts/codes.ts'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'

/**
 * Gives an account the address that its code was sent to, and tells the old one; `first` when it had
 * none. `useless` when the
 * code is not this account's, or no longer good; `taken` when somebody else has the address by now.
 */
export const changeEmail = (
  { db, letters, audit }: Pick<AuthDeps, 'db' | 'letters' | 'audit'>,
  c: Context,
  { id, account }: Session,
  code: string,
): Promise<'changed' | 'first' | 'useless' | 'taken'> =>
  transact(db, async (trx) => {
    const before = await trx
      .selectFrom('account')
      .select('email')
      .where('id', '=', account.id)
      .forUpdate()
      .executeTakeFirst()
    const codes = createCodes(trx)
    const found = await codes.find('change-email', code)
    if (!before || !found?.email || found.accountId !== account.id) return 'useless'
    if (!(await codes.take('change-email', code, trx))) return 'useless'
    await trx
      .updateTable('account')
      .set({ email: found.email })
      .where('id', '=', account.id)
      .execute()
    // A link to reset the password lies in the old mailbox.
    await trx
      .deleteFrom('code')
      .where('kind', '=', 'reset')
      .where('accountId', '=', account.id)
      .execute()
    if (before.email)
      await letters.ask(trx, {
        kind: 'email-changed',
        email: before.email,
        accountId: account.id,
      })
    await audit.record(
      c,
      'email-changed',
      { accountId: account.id, sessionId: id, detail: { first: before.email === null } },
      trx,
    )
    return before.email === null ? ('first' as const) : ('changed' as const)
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) return 'taken'
    throw error
  })

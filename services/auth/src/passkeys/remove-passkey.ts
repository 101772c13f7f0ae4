import { transact } from '@busker/postgres/transact'
import type { Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import type { PasskeyDeps } from './deps.ts'

type WaysIn = Pick<AuthDatabase['account'], 'email' | 'passwordHash'>

/** Whether somebody can still get in without a passkey: by a password, or by a letter with a link. */
export const hasOtherWayIn = ({ email, passwordHash }: WaysIn) =>
  email !== null || passwordHash !== null

/** Removes a passkey of an account, and logs that, unless it is the last way in. */
export const removePasskey = (
  { db, letters, passkeys }: Pick<PasskeyDeps, 'db' | 'letters' | 'passkeys'>,
  accountId: string,
  id: string,
  log: (trx: Transaction<AuthDatabase>) => Promise<void>,
): Promise<'removed' | 'last' | 'missing'> =>
  transact(db, async (trx) => {
    const account = await trx
      .selectFrom('account')
      .select(['email', 'passwordHash'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    const all = await passkeys.list(accountId, trx)
    if (!account || !all.some((one) => one.id === id)) return 'missing'
    if (all.length === 1 && !hasOtherWayIn(account)) return 'last'
    await passkeys.remove(accountId, id, trx)
    if (account.email)
      await letters.ask(trx, { kind: 'passkey-removed', email: account.email, accountId })
    await log(trx)
    return 'removed'
  })

import { transact } from '@busker/postgres/transact'
import { isUniqueViolation } from '@busker/postgres/connect'
import type { Context } from 'hono'
import { createCodes } from '../accounts/codes.ts'
import type { AuthDeps } from '../deps.ts'
import { endAppAccess } from './end-access.ts'

/**
 * Gives an account back the address that a letter about its change went to, and ends what is open:
 * sessions, apps, and links that were sent since. Links to take an even older address back stay good,
 * for whoever took the account over had those since. `useless` when the code is; `taken` when somebody
 * else has the address by now, and then nothing changes.
 */
export const undoEmail = (
  { db, sessions, letters, audit }: Pick<AuthDeps, 'db' | 'sessions' | 'letters' | 'audit'>,
  c: Context,
  code: string,
): Promise<'useless' | 'taken' | { accountId: string; email: string }> =>
  transact(db, async (trx) => {
    const taken = await createCodes(trx).take('undo-email', code, trx)
    if (!taken?.email || !taken.accountId) return 'useless' as const
    const { accountId, email, createdAt } = taken
    const before = await trx
      .selectFrom('account')
      .select('email')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) return 'useless' as const
    await trx.updateTable('account').set({ email }).where('id', '=', accountId).execute()
    await trx
      .deleteFrom('code')
      .where('accountId', '=', accountId)
      .where((eb) =>
        eb.or([
          eb('kind', 'in', ['reset', 'change-email']),
          eb.and([eb('kind', '=', 'undo-email'), eb('createdAt', '>=', createdAt)]),
        ]),
      )
      .execute()
    await trx
      .deleteFrom('letter')
      .where('accountId', '=', accountId)
      .where('kind', 'in', ['email-changed', 'change-email'])
      .where('createdAt', '>=', createdAt)
      .execute()
    const browsers = (await sessions.closeAll(accountId, undefined, trx)).length
    const apps = await endAppAccess(trx, accountId)
    if (before.email && before.email !== email)
      await letters.ask(trx, { kind: 'email-restored', email: before.email, accountId })
    const detail = { first: false, by: 'undo-email', browsers, apps }
    await audit.record(c, 'email-changed', { accountId, detail }, trx)
    return { accountId, email }
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) return 'taken' as const
    throw error
  })

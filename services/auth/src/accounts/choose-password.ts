import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import { endAppAccess } from '../account/end-access.ts'
import type { AuthDeps } from '../deps.ts'
import type { Account } from './accounts.repository.ts'
import type { CodeKind } from './codes.ts'

/**
 * Uses a code up and gives its account a password, since the one before was lost or is known to others.
 * What that one opened ends: sessions, apps and their tokens; and passkeys when its person says so, for
 * a stranger may have added one. Its person gets a letter. False when the code was used up, or the
 * account suspended, meanwhile.
 */
export const choosePassword = (
  { db, codes, sessions, letters, audit }: AuthDeps,
  c: Context,
  account: Account,
  by: { kind: Extract<CodeKind, 'go-in' | 'reset'>; code: string },
  { passwordHash, removesPasskeys }: { passwordHash: string; removesPasskeys: boolean },
) =>
  transact(db, async (trx) => {
    if (!(await codes.take(by.kind, by.code, trx))) return false
    const { id: accountId } = account
    // First, and so held: who signs in by the old password at this moment waits, and then is not let in.
    const now = await trx
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', accountId)
      .where('suspendedAt', 'is', null)
      .returning('email')
      .executeTakeFirst()
    if (!now) return false
    await trx
      .deleteFrom('code')
      .where('accountId', '=', accountId)
      .where('kind', 'in', ['reset', 'change-email'])
      .execute()
    const browsers = (await sessions.closeAll(accountId, undefined, trx)).length
    const apps = await endAppAccess(trx, accountId)
    const removed = removesPasskeys
      ? await trx.deleteFrom('passkey').where('accountId', '=', accountId).returning('id').execute()
      : []
    if (now.email) await letters.ask(trx, { kind: 'password-changed', email: now.email, accountId })
    const subject = { accountId, detail: { by: by.kind, browsers, apps } }
    await audit.record(c, 'password-changed', subject, trx)
    for (const _ of removed)
      await audit.record(c, 'passkey-removed', { accountId, detail: { by: by.kind } }, trx)
    return true
  })

import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'
import { endAppAccess } from './end-access.ts'

/**
 * Sets another password, ends all sessions but this one, makes links to reset it worthless, and writes
 * to its person. False when the password was changed since the session was read.
 */
export const replacePassword = (
  { db, sessions, letters, audit }: Pick<AuthDeps, 'db' | 'sessions' | 'letters' | 'audit'>,
  c: Context,
  { id, account }: Session,
  { passwordHash, andApps }: { passwordHash: string; andApps: boolean },
) =>
  transact(db, async (trx) => {
    const changed = await trx
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', account.id)
      .where('passwordHash', 'is not distinct from', account.passwordHash)
      .returning('email')
      .executeTakeFirst()
    if (!changed) return false
    await trx
      .deleteFrom('code')
      .where('accountId', '=', account.id)
      .where('kind', 'in', ['reset', 'change-email'])
      .execute()
    const browsers = (await sessions.closeAll(account.id, id, trx)).length
    const apps = andApps ? await endAppAccess(trx, account.id) : 0
    if (changed.email)
      await letters.ask(trx, {
        kind: 'password-changed',
        email: changed.email,
        accountId: account.id,
      })
    const subject = { accountId: account.id, sessionId: id, detail: { browsers, apps } }
    await audit.record(c, 'password-changed', subject, trx)
    return true
  })

import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { Account } from '../accounts/accounts.repository.ts'
import { deviceOf } from '../accounts/device.ts'
import type { SignInMethod } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'

type SignInDeps = Pick<AuthDeps, 'db' | 'sessions' | 'cookie' | 'device' | 'audit'>

/**
 * Opens a session for who showed who they are. Resolves to undefined when the account was suspended,
 * removed, or got another password, since that was looked at: a reset ends also what an old password just
 * began.
 */
export async function openSession(
  { db, sessions, audit }: Pick<AuthDeps, 'db' | 'sessions' | 'audit'>,
  c: Context,
  account: Account,
  method: SignInMethod,
) {
  return transact(db, async (trx) => {
    const now = await trx
      .selectFrom('account')
      .select('passwordHash')
      .where('id', '=', account.id)
      .where('suspendedAt', 'is', null)
      .forShare()
      .executeTakeFirst()
    if (!now || (method === 'password' && now.passwordHash !== account.passwordHash))
      return undefined
    const opened = await sessions.open(account.id, method, deviceOf(c), trx)
    const subject = { accountId: account.id, sessionId: opened.id, detail: { method } }
    await audit.record(c, 'signed-in', subject, trx)
    return opened
  })
}

/**
 * Signs somebody in in this browser. The session is new, so that nobody who planted a cookie shares it
 * (session fixation), and the one before ends. False when nobody is signed in: see `openSession`.
 */
export async function signIn(deps: SignInDeps, c: Context, account: Account, method: SignInMethod) {
  const opened = await openSession(deps, c, account, method)
  if (!opened) return false
  const before = deps.cookie.get(c)
  if (before) await deps.sessions.closeBySecret(before)
  deps.cookie.set(c, opened.secret)
  deps.device.set(c, account.id)
  return true
}

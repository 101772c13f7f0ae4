import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { endAppAccess } from './end-access.ts'

interface Ending {
  accountId: string
  /** The browser in which it was asked for. */
  sessionId?: string
  /** Who asked, when that is somebody else. */
  byAccountId?: string
  /** The one session that goes on. */
  except?: string | undefined
  /** Whether apps lose their access too. */
  andApps: boolean
}

/** Signs an account out in all browsers; its tokens end within seconds. Resolves to how many ended. */
export const signOutEverywhere = (
  { db, sessions, audit }: Pick<AuthDeps, 'db' | 'sessions' | 'audit'>,
  c: Context,
  { accountId, sessionId, byAccountId, except, andApps }: Ending,
) =>
  transact(db, async (trx) => {
    const browsers = (await sessions.closeAll(accountId, except, trx)).length
    const apps = andApps ? await endAppAccess(trx, accountId) : 0
    const detail = { browsers, apps }
    const subject = { accountId, byAccountId, sessionId, detail }
    await audit.record(c, 'signed-out-everywhere', subject, trx)
    return detail
  })

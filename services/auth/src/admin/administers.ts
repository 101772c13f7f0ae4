import type { AccessEnv } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import { createMiddleware } from 'hono/factory'
import type { Account, AccountsRepository } from '../accounts/accounts.repository.ts'
import { mayAdminister } from '../rights.ts'
import type { SessionEnv } from '../sign-in/with-session.ts'

/** Who administers, as the account is now: a token may be older than what its person may do. */
export type AdminEnv = { Variables: { admin: Account } }

const notYou = () =>
  new ApiError(403, 'NOT_ALLOWED', 'Only the owner and administrators of this site may do this.')

/** After `withSession`: lets those in who run the site. */
export const administers = createMiddleware<SessionEnv & AdminEnv>(async (c, next) => {
  const { account } = c.var.session
  if (!mayAdminister(account)) throw notYou()
  c.set('admin', account)
  await next()
})

/** After `signedIn`: lets those in who run the site. */
export const administersByToken = (accounts: AccountsRepository) =>
  createMiddleware<AccessEnv & AdminEnv>(async (c, next) => {
    const account = await accounts.find(c.var.access.userId)
    if (!account || account.suspendedAt || !mayAdminister(account)) throw notYou()
    c.set('admin', account)
    await next()
  })

import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { Transaction } from 'kysely'
import type { Account } from '../accounts/accounts.repository.ts'
import type { SignInMethod } from '../accounts/sessions.ts'
import type { AuthDatabase } from '../database.ts'
import type { AuthDeps } from '../deps.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { type NewPerson, createFromCode } from './create-account.ts'

/**
 * Makes the account of a registration link, and signs its person in. `add` puts in, with the account or
 * not at all, what it is signed in by. Throws RegistrationRefused.
 */
export async function register(
  deps: AuthDeps,
  c: Context,
  person: NewPerson,
  method: SignInMethod,
  add?: (account: Account, trx: Transaction<AuthDatabase>) => Promise<unknown>,
) {
  const account = await transact(deps.db, async (trx) => {
    const created = await createFromCode(person, trx)
    await add?.(created, trx)
    const subject = { accountId: created.id, detail: { role: created.role } }
    await deps.audit.record(c, 'registered', subject, trx)
    return created
  })
  await signIn(deps, c, account, method)
  return account
}

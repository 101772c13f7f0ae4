import { ID_PATTERN } from '@busker/contracts/ids'
import { notFound } from '@busker/http/errors'
import type { AccountsRepository } from '../../accounts/accounts.repository.ts'

/** The account of an id in a path. Throws 404. */
export async function getAccount(accounts: AccountsRepository, id: string) {
  const account = ID_PATTERN.test(id) ? await accounts.find(id) : undefined
  if (!account) throw notFound('account', id)
  return account
}

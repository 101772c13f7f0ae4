import { ID_PATTERN } from '@busker/contracts/ids'
import type { Kysely } from 'kysely'
import type { AccountsRepository } from '../../accounts/accounts.repository.ts'
import type { AuthDatabase } from '../../database.ts'
import { type Person, mayReadEmail } from '../../rights.ts'
import type { AuditItem } from './audit-log.ts'

/**
 * The id of whom somebody wants to read: an id, that of an account which is gone too, or what its person
 * signs in by. Undefined when nobody is found, or only by an address that is not theirs to read.
 */
export async function accountAsked(accounts: AccountsRepository, by: Person, typed: string) {
  if (ID_PATTERN.test(typed)) return typed
  const found = await accounts.findByLogin(typed)
  const byAddress = found !== undefined && found.username !== typed.trim().toLowerCase()
  return found && (!byAddress || mayReadEmail(by, found)) ? found.id : undefined
}

/** What accounts and apps in the log are called now, by id; those that are gone are left out. */
export async function namesIn(db: Kysely<AuthDatabase>, by: Person, items: AuditItem[]) {
  const idsOf = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null)), '']
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'role', 'email', 'registeredName'])
    .where('id', 'in', idsOf(items.flatMap((item) => [item.account_id, item.by_account_id])))
    .execute()
  const apps = await db
    .selectFrom('client')
    .select(['id', 'name'])
    .where('id', 'in', idsOf(items.map((item) => item.client_id)))
    .execute()
  return new Map([
    ...accounts.map((account) => {
      const email = mayReadEmail(by, account) ? account.email : null
      return [account.id, account.registeredName || email || ''] as const
    }),
    ...apps.map(({ id, name }) => [id, name] as const),
  ])
}

export type Names = Awaited<ReturnType<typeof namesIn>>

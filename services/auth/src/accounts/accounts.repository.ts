import { domainToASCII } from 'node:url'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { addToOutbox } from '@busker/events/postgres-outbox'
import type { Kysely, Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'

type NewAccount = Pick<AuthDatabase['account'], 'username' | 'email' | 'passwordHash' | 'role'> & {
  registeredName: string
  artistIds?: string[]
  /** Known before, when a passkey was made for it. */
  id?: string | undefined
}

/**
 * An address as accounts keep it. Nobody has two accounts, or gets twice as many letters, by writing
 * it in other letters, or its host in another of its forms.
 */
export function normalEmail(email: string) {
  const text = email.trim().toLowerCase().normalize('NFC')
  const [, name, host = ''] = /^(.*)@([^@]*)$/s.exec(text) ?? []
  // A host that is none stays as it was typed, and is refused as no address.
  return name === undefined ? text : `${name}@${domainToASCII(host).replace(/\.$/, '') || host}`
}

export const createAccountsRepository = (db: Kysely<AuthDatabase>) => ({
  find: (id: string) =>
    db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),

  findByEmail: (email: string) =>
    db.selectFrom('account').selectAll().where('email', '=', normalEmail(email)).executeTakeFirst(),

  /** By what its person types to sign in: the e-mail, or the name. */
  findByLogin: (login: string) =>
    db
      .selectFrom('account')
      .selectAll()
      .where((eb) =>
        eb.or([eb('email', '=', normalEmail(login)), eb('username', '=', normalEmail(login))]),
      )
      .executeTakeFirst(),

  /** Makes an account and tells of it, together. Throws a unique violation when the address is taken. */
  async create(account: NewAccount, trx: Transaction<AuthDatabase>) {
    const created = await trx
      .insertInto('account')
      .values({ ...account, id: account.id ?? newId() })
      .returningAll()
      .executeTakeFirstOrThrow()
    await addToOutbox(trx, [event('account.created', { userId: created.id })])
    return created
  },

  setPasswordHash: (
    id: string,
    passwordHash: string,
    at: Kysely<AuthDatabase> | Transaction<AuthDatabase> = db,
  ) => at.updateTable('account').set({ passwordHash }).where('id', '=', id).execute(),

  /** The same password, hashed anew; unless it was changed meanwhile. */
  replacePasswordHash: (id: string, before: string, passwordHash: string) =>
    db
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', id)
      .where('passwordHash', '=', before)
      .execute(),

  /** The owner of this installation, created at the first start. Two starters create one. */
  getOwner: async () => {
    const owner = db.selectFrom('account').selectAll().where('role', '=', 'owner')
    const known = await owner.executeTakeFirst()
    if (known) return known
    await db.transaction().execute(async (trx) => {
      const created = await trx
        .insertInto('account')
        .values({
          id: newId(),
          username: 'owner',
          email: null,
          role: 'owner',
          passwordHash: null,
          registeredName: 'Owner',
        })
        .onConflict((oc) => oc.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (created) await addToOutbox(trx, [event('account.created', { userId: created.id })])
    })
    return owner.executeTakeFirstOrThrow()
  },
})

export type AccountsRepository = ReturnType<typeof createAccountsRepository>
export type Account = NonNullable<Awaited<ReturnType<AccountsRepository['find']>>>

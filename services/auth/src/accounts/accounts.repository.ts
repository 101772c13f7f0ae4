import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

export const createAccountsRepository = (db: Kysely<AuthDatabase>) => ({
  find: (id: string) =>
    db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),

  findByUsername: (username: string) =>
    db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst(),

  /** A new password closes every session that was open. */
  setPassword: (id: string, passwordHash: string) =>
    db.transaction().execute(async (trx) => {
      await trx.updateTable('account').set({ passwordHash }).where('id', '=', id).execute()
      await trx.deleteFrom('session').where('accountId', '=', id).execute()
    }),

  /** The owner of this installation, created at the first start. Two starters create one. */
  getOwner: async () => {
    const owner = db.selectFrom('account').selectAll().where('role', '=', 'owner')
    const known = await owner.executeTakeFirst()
    if (known) return known
    await db.transaction().execute(async (trx) => {
      const created = await trx
        .insertInto('account')
        .values({ id: newId(), username: 'owner', role: 'owner', passwordHash: null })
        .onConflict((oc) => oc.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (created)
        await addToOutbox(trx, [
          event('account.created', { userId: created.id, displayName: 'Owner', role: 'owner' }),
        ])
    })
    return owner.executeTakeFirstOrThrow()
  },

  addOneTimeLink: (accountId: string, codeHash: string, expiresAt: Date) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('oneTimeLink').where('accountId', '=', accountId).execute()
      await trx.insertInto('oneTimeLink').values({ accountId, codeHash, expiresAt }).execute()
    }),

  findOneTimeLink: (codeHash: string) =>
    db
      .selectFrom('oneTimeLink')
      .innerJoin('account', 'account.id', 'oneTimeLink.accountId')
      .selectAll('account')
      .where('codeHash', '=', codeHash)
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirst(),

  /** Uses a one-time link up. Of two who try at once, one gets the account. */
  takeOneTimeLink: (codeHash: string) =>
    db
      .deleteFrom('oneTimeLink')
      .where('codeHash', '=', codeHash)
      .where('expiresAt', '>', sql<Date>`now()`)
      .returning('accountId')
      .executeTakeFirst(),

  addSession: (accountId: string, idHash: string, expiresAt: Date) =>
    db.insertInto('session').values({ accountId, idHash, expiresAt }).execute(),

  findSession: (idHash: string) =>
    db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.accountId')
      .selectAll('account')
      .where('idHash', '=', idHash)
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirst(),

  removeSession: (idHash: string) =>
    db.deleteFrom('session').where('idHash', '=', idHash).execute(),
})

export type AccountsRepository = ReturnType<typeof createAccountsRepository>
export type Account = NonNullable<Awaited<ReturnType<AccountsRepository['find']>>>

import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

type NewPasskey = Pick<
  AuthDatabase['passkey'],
  'id' | 'accountId' | 'publicKey' | 'name' | 'backedUp'
> & { counter: number; transports: string[] }

export const createPasskeysRepository = (db: Kysely<AuthDatabase>) => ({
  find: (id: string) =>
    db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst(),

  /** Oldest first. */
  list: (accountId: string, at: Kysely<AuthDatabase> | Transaction<AuthDatabase> = db) =>
    at
      .selectFrom('passkey')
      .select(['id', 'name', 'transports', 'backedUp', 'createdAt', 'lastUsedAt'])
      .where('accountId', '=', accountId)
      .orderBy('createdAt')
      .execute(),

  /** Keeps a new one. False when its id is known already. */
  async add(passkey: NewPasskey, trx: Transaction<AuthDatabase>) {
    const added = await trx
      .insertInto('passkey')
      .values({ ...passkey, lastUsedAt: null })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst()
    return added !== undefined
  },

  /**
   * Notes that it was used. False when its counter did not grow: then there are two of it
   * (WebAuthn 3, 6.1.1). One that does not count always says 0.
   */
  async use(id: string, { counter, backedUp }: { counter: number; backedUp: boolean }) {
    const used = await db
      .updateTable('passkey')
      .set({ counter, backedUp, lastUsedAt: sql`now()` })
      .where('id', '=', id)
      .where((eb) =>
        eb.or([
          eb('counter', '<', String(counter)),
          eb.and([eb('counter', '=', '0'), eb.val(counter === 0)]),
        ]),
      )
      .returning('id')
      .executeTakeFirst()
    return used !== undefined
  },

  rename: (accountId: string, id: string, name: string) =>
    db
      .updateTable('passkey')
      .set({ name })
      .where('accountId', '=', accountId)
      .where('id', '=', id)
      .execute(),

  remove: (accountId: string, id: string, trx: Transaction<AuthDatabase>) =>
    trx
      .deleteFrom('passkey')
      .where('accountId', '=', accountId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
})

type PasskeysRepository = ReturnType<typeof createPasskeysRepository>
export type Passkey = Awaited<ReturnType<PasskeysRepository['list']>>[number]

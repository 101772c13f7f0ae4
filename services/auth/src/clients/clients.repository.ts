import { newId } from '@busker/contracts/ids'
import { transact } from '@busker/postgres/transact'
import type { Kysely, Selectable } from 'kysely'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'
import { endGrants } from '../oauth/grants.ts'
import { revoke } from '../tokens/revoke.ts'

export const MOST_APPS = 25

export type Client = Selectable<AuthDatabase['client']>

/** What a developer says of an app. */
export type AppDetails = Pick<Client, 'name' | 'description' | 'website' | 'redirectUris'>

/** Apps of developers: the clients of OAuth 2. */
export const createClients = (db: Kysely<AuthDatabase>) => ({
  find: (id: string) => db.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst(),

  findOwn: (ownerId: string, id: string) =>
    db
      .selectFrom('client')
      .selectAll()
      .where('ownerId', '=', ownerId)
      .where('id', '=', id)
      .executeTakeFirst(),

  list: (ownerId: string) =>
    db
      .selectFrom('client')
      .selectAll()
      .where('ownerId', '=', ownerId)
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .execute(),

  /** Registers an app, and shows its secret this once. Undefined when its owner has as many as one may, or is gone. */
  register: (ownerId: string, details: AppDetails, confidential: boolean) =>
    transact(db, async (trx) => {
      // One at a time for each account, so that the count holds.
      const owner = trx.selectFrom('account').select('id').where('id', '=', ownerId)
      if (!(await owner.forUpdate().executeTakeFirst())) return undefined
      const { count } = await trx
        .selectFrom('client')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('ownerId', '=', ownerId)
        .executeTakeFirstOrThrow()
      if (Number(count) >= MOST_APPS) return undefined
      const secret = confidential ? newSecret() : undefined
      const client = await trx
        .insertInto('client')
        .values({
          id: newId(),
          ownerId,
          ...details,
          secretHash: secret ? hashSecret(secret) : null,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { client, secret }
    }),

  change: (id: string, details: AppDetails) =>
    db.updateTable('client').set(details).where('id', '=', id).execute(),

  /** A new secret for an app. The old one, and what the app itself got by it, are no longer good. */
  renewSecret: (id: string) =>
    db.transaction().execute(async (trx) => {
      const secret = newSecret()
      await trx
        .updateTable('client')
        .set({ secretHash: hashSecret(secret) })
        .where('id', '=', id)
        .execute()
      await revoke(trx, [id], { tokensSoFar: true })
      return secret
    }),

  /** Removes an app and ends all that it has access to. */
  remove: (id: string) =>
    transact(db, async (trx) => {
      // Held, so that nobody authorizes it meanwhile.
      await trx.selectFrom('client').select('id').where('id', '=', id).forUpdate().execute()
      await endGrants(trx, { clientId: id })
      await revoke(trx, [id])
      await trx.deleteFrom('client').where('id', '=', id).execute()
    }),
})

export type Clients = ReturnType<typeof createClients>

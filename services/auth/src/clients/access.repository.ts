import { transact } from '@busker/postgres/transact'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { endGrants } from '../oauth/grants.ts'

/** What people gave apps access to. */
export const createAccess = (db: Kysely<AuthDatabase>) => ({
  /** The apps that somebody allowed something, and when each last used it. */
  list: (accountId: string) =>
    db
      .selectFrom('consent')
      .innerJoin('client', 'client.id', 'consent.clientId')
      .select(['client.id', 'client.name', 'client.website', 'consent.scopes'])
      .select('consent.createdAt as since')
      .select((eb) =>
        eb
          .selectFrom('authorizationGrant as grant')
          .select(sql<Date | null>`max(last_used_at)`.as('at'))
          .whereRef('grant.clientId', '=', 'client.id')
          .where('grant.accountId', '=', accountId)
          .as('lastUsedAt'),
      )
      .where('consent.accountId', '=', accountId)
      .orderBy('consent.createdAt', 'desc')
      .orderBy('client.id')
      .execute(),

  /** Takes all away that an app was allowed, in the transaction. Resolves to how many authorizations ended. */
  revoke: (accountId: string, clientId: string) =>
    transact(db, async (trx) => {
      const ended = await endGrants(trx, { accountId, clientId })
      const { numDeletedRows } = await trx
        .deleteFrom('consent')
        .where('accountId', '=', accountId)
        .where('clientId', '=', clientId)
        .executeTakeFirst()
      return numDeletedRows > 0n || ended.length > 0 ? ended.length : undefined
    }),
})

export type AppAccess = Awaited<ReturnType<ReturnType<typeof createAccess>['list']>>[number]

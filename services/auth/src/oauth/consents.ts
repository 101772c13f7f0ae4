import type { Kysely, Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/** What people allowed apps to do. */
export const createConsents = (db: Kysely<AuthDatabase> | Transaction<AuthDatabase>) => ({
  /** Whether a person allowed all of this before. */
  async covers(accountId: string, clientId: string, scopes: readonly string[]) {
    const given = await db
      .selectFrom('consent')
      .select('scopes')
      .where('accountId', '=', accountId)
      .where('clientId', '=', clientId)
      .executeTakeFirst()
    return given !== undefined && scopes.every((scope) => given.scopes.includes(scope))
  },

  /** Remembers that a person allowed this, beside what they allowed before. */
  async give(accountId: string, clientId: string, scopes: readonly string[]) {
    const earlier = await db
      .selectFrom('consent')
      .select('scopes')
      .where('accountId', '=', accountId)
      .where('clientId', '=', clientId)
      .forUpdate()
      .executeTakeFirst()
    const all = [...new Set([...(earlier?.scopes ?? []), ...scopes])]
    await db
      .insertInto('consent')
      .values({ accountId, clientId, scopes: all })
      .onConflict((oc) => oc.columns(['accountId', 'clientId']).doUpdateSet({ scopes: all }))
      .execute()
  },
})

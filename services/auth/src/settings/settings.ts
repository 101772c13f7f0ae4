import type { Kysely } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/** Who may get an account, and whether players need an embed key: the owner's to say. */
export interface Settings {
  registration: 'closed' | 'invitation' | 'open'
  embeds: 'open' | 'keys'
}

export const createSettings = (db: Kysely<AuthDatabase>) => ({
  get: (): Promise<Settings> =>
    db.selectFrom('installation').select(['registration', 'embeds']).executeTakeFirstOrThrow(),
  change: (change: Partial<Settings>) => db.updateTable('installation').set(change).execute(),
})

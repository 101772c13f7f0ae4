import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { testDatabase } from '@busker/postgres/testing'
import { decodeProtectedHeader } from 'jose'
import { sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { migrations } from '../migrations/index.ts'
import { openSigningKeys } from './signing-keys.ts'

export const SECRET = 'only-services-of-this-test-share-it'

/** The signing keys of a new installation, as one of its replicas holds them. */
export async function openKeys() {
  const db = connect<AuthDatabase>(await testDatabase())
  await migrate(db, migrations)
  const open = (secret = SECRET) => openSigningKeys(db, 'https://music.example', secret)
  return {
    db,
    open,
    /** All that the database knows of keys happened so much earlier. */
    age: (interval: string) =>
      sql`update signing_key set signs_from = signs_from - ${interval}::interval,
        retired_at = retired_at - ${interval}::interval`.execute(db),
    rows: () => db.selectFrom('signingKey').selectAll().orderBy('signsFrom').execute(),
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}

export type Keys = Awaited<ReturnType<typeof openSigningKeys>>

export const kidsOf = async (keys: Keys) => (await keys.keySet()).keys.map((key) => key.kid)

/** The name of the key that signs now. */
export const signer = async (keys: Keys) =>
  decodeProtectedHeader(await keys.signAccessToken({ sub: 'ada' })).kid ?? ''

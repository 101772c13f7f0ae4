import { openBlobs } from '@busker/blobs/open'
import { checkRights } from '@busker/blobs/rights'
import type { Surroundings } from '@busker/container/run'
import { startRelay } from '@busker/events/outbox'
import { createPostgresOutbox } from '@busker/events/postgres-outbox'
import { answering } from '@busker/http/answering'
import { reachInside } from '@busker/http/service-token'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { atStart, named } from '@busker/stores/at-start'
import { createAccounts } from './accounts.ts'
import { createCatalog } from './catalog.ts'
import type { UsersConfig } from './config.ts'
import type { UsersDatabase } from './database.ts'
import { migrations } from './migrations/index.ts'
import { createPlaylists } from './playlists.ts'
import { createUsersService } from './service.ts'

/** Opens the users service's stores. */
export async function startUsers({ config, events, reach, verify }: Surroundings<UsersConfig>) {
  const blobs = await named('BLOBS_URL', () => openBlobs(config.BLOBS_URL))
  await atStart('BLOBS_URL', () => checkRights(blobs))
  const db = connect<UsersDatabase>(config.USERS_DATABASE_URL)
  await named('USERS_DATABASE_URL', () => migrate(db, migrations))
  const relay = startRelay(createPostgresOutbox(db), events)
  const answered = answering(reach)
  const secret = new TextEncoder().encode(config.SERVICE_SECRET)
  const app = createUsersService({
    db,
    blobs,
    events,
    verify,
    accounts: createAccounts(reachInside(answered, secret, 'users')),
    catalog: createCatalog(answered, reachInside(answered, secret, 'users')),
    playlists: createPlaylists(answered),
    serviceSecret: secret,
    publicUrl: new URL(config.PUBLIC_URL).origin,
  })
  return {
    app,
    async stop() {
      await relay.stop()
      await db.destroy()
    },
  }
}

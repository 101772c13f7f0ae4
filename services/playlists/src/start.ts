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
import { createCatalog } from './catalog.ts'
import type { PlaylistsConfig } from './config.ts'
import type { PlaylistsDatabase } from './database.ts'
import { createWatch } from './events/watch.ts'
import { migrations } from './migrations/index.ts'
import { createPlaylistsService } from './service.ts'
import { createUsers } from './users.ts'

/** Opens the playlists service's store. */
export async function startPlaylists({
  config,
  events,
  reach,
  verify,
}: Surroundings<PlaylistsConfig>) {
  const blobs = await named('BLOBS_URL', () => openBlobs(config.BLOBS_URL))
  await atStart('BLOBS_URL', () => checkRights(blobs))
  const db = connect<PlaylistsDatabase>(config.PLAYLISTS_DATABASE_URL)
  await named('PLAYLISTS_DATABASE_URL', () => migrate(db, migrations))
  const relay = startRelay(createPostgresOutbox(db), events)
  const watch = createWatch(db)
  const publicUrl = new URL(config.PUBLIC_URL).origin
  const serviceSecret = new TextEncoder().encode(config.SERVICE_SECRET)
  const answered = answering(reach)
  const app = createPlaylistsService({
    db,
    blobs,
    events,
    verify,
    catalog: createCatalog(answered, reachInside(answered, serviceSecret, 'playlists')),
    users: createUsers(answered, publicUrl),
    watch,
    serviceSecret,
    publicUrl,
  })
  return {
    app,
    async stop() {
      await watch.stop()
      await relay.stop()
      await db.destroy()
    },
  }
}

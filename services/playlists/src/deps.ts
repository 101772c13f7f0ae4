import type { Blobs } from '@busker/blobs/blobs'
import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Kysely } from 'kysely'
import type { Catalog } from './catalog.ts'
import type { PlaylistsDatabase } from './database.ts'
import type { Watch } from './events/watch.ts'
import type { Users } from './users.ts'

/** All that the playlists service asks of the world. */
export interface PlaylistsDeps {
  db: Kysely<PlaylistsDatabase>
  blobs: Blobs
  events: EventLog
  verify: Verify
  catalog: Catalog
  users: Users
  watch: Watch
  serviceSecret: Uint8Array
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
}

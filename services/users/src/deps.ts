import type { Blobs } from '@busker/blobs/blobs'
import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Kysely } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Catalog } from './catalog.ts'
import type { UsersDatabase } from './database.ts'
import type { Playlists } from './playlists.ts'

/** All that the users service asks of the world. */
export interface UsersDeps {
  db: Kysely<UsersDatabase>
  blobs: Blobs
  events: EventLog
  verify: Verify
  accounts: Accounts
  catalog: Catalog
  playlists: Playlists
  serviceSecret: Uint8Array
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
}

import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Kysely } from 'kysely'
import type { UsersDatabase } from './database.ts'

/** All that the users service asks of the world. */
export interface UsersDeps {
  db: Kysely<UsersDatabase>
  events: EventLog
  verify: Verify
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
}

import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { createPlayGrants } from '@busker/play-grant/grant'
import type { Music } from './music.ts'
import type { PlayLedger } from './plays/store.ts'

/** All that the analytics service asks of the world. */
export interface AnalyticsDeps {
  ledger: PlayLedger
  events: EventLog
  grants: ReturnType<typeof createPlayGrants>
  now: () => Date
  verify: Verify
  music: Music
  serviceSecret: Uint8Array
  /** The origin of the site, without a slash at the end. */
  own: string
}

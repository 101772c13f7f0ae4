import type { EventLog } from '@busker/events/log'
import type { createPlayGrants } from '@busker/play-grant/grant'
import type { PlayLedger } from './plays/store.ts'

/** All that the analytics service asks of the world. */
export interface AnalyticsDeps {
  ledger: PlayLedger
  events: EventLog
  grants: ReturnType<typeof createPlayGrants>
  now: () => Date
}

import type { Surroundings } from '@busker/container/run'
import { answering } from '@busker/http/answering'
import { createPlayGrants } from '@busker/play-grant/grant'
import { named } from '@busker/stores/at-start'
import type { AnalyticsConfig } from './config.ts'
import { createMusic } from './music.ts'
import { openLedger } from './plays/open-ledger.ts'
import { createAnalyticsService } from './service.ts'

/** Opens the analytics service's store. */
export async function startAnalytics({
  config,
  events,
  reach,
  verify,
}: Surroundings<AnalyticsConfig>) {
  const ledger = await named('ANALYTICS_DATABASE_URL', () =>
    openLedger(config.ANALYTICS_DATABASE_URL),
  )
  const grants = createPlayGrants(new TextEncoder().encode(config.PLAY_GRANT_SECRET))
  const app = createAnalyticsService({
    ledger,
    events,
    grants,
    now: () => new Date(),
    verify,
    serviceSecret: new TextEncoder().encode(config.SERVICE_SECRET),
    music: createMusic(answering(reach)),
    own: new URL(config.PUBLIC_URL).origin,
  })
  return { app, stop: () => ledger.close() }
}

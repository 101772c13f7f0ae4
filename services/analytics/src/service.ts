import { createApp } from '@busker/http/app'
import { ASK_AGAIN, conditional } from '@busker/http/conditional'
import type { AnalyticsDeps } from './deps.ts'
import { insideRoutes } from './inside/inside.routes.ts'
import { recentlyPlayedRoutes } from './me/recently-played.routes.ts'
import { topRoutes } from './me/top.routes.ts'
import { onAccountRemoved } from './plays/on-account-removed.ts'
import { playsRoutes } from './plays/plays.routes.ts'
import { trackPlaysRoutes } from './plays/track-plays.routes.ts'

/** The play ledger and what is read from it. */
export function createAnalyticsService(deps: AnalyticsDeps) {
  onAccountRemoved(deps)
  return createApp('analytics', { ANALYTICS_DATABASE_URL: () => deps.ledger.ping() })
    .use('/v1/*', conditional(ASK_AGAIN))
    .route('/', playsRoutes(deps))
    .route('/', trackPlaysRoutes(deps))
    .route('/', recentlyPlayedRoutes(deps))
    .route('/', topRoutes(deps))
    .route('/', insideRoutes(deps))
}

export type AnalyticsService = ReturnType<typeof createAnalyticsService>

import { createApp } from '@busker/http/app'
import { ASK_AGAIN, conditional } from '@busker/http/conditional'
import { unknownRoute } from '@busker/http/unknown-route'
import { Hono } from 'hono'
import type { StreamingDeps } from './deps.ts'
import { mediaRoutes } from './media/media.routes.ts'
import { devicesRoutes } from './player/devices.routes.ts'
import { onAccountRemoved } from './player/on-account-removed.ts'
import { playerRoutes } from './player/player.routes.ts'
import { playGrantsRoutes } from './play-grants/play-grants.routes.ts'
import { onTrackChanged } from './renditions/on-track-changed.ts'

/** Play grants, the bytes of tracks, and what plays on which device. Media stands first, before any middleware. */
export function createStreamingService(deps: StreamingDeps) {
  onTrackChanged(deps)
  onAccountRemoved(deps)
  const api = createApp('streaming', { STREAMING_DATABASE_URL: () => deps.renditions.ping() })
  const app = new Hono()
  return app
    .notFound(unknownRoute(app))
    .route('/', mediaRoutes(deps))
    .route(
      '/',
      api
        .use('/v1/*', conditional(ASK_AGAIN))
        .route('/', playGrantsRoutes(deps))
        .route('/', devicesRoutes(deps))
        .route('/', playerRoutes(deps)),
    )
}

export type StreamingService = ReturnType<typeof createStreamingService>

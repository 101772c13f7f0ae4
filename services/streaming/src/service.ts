import { createApp } from '@busker/http/app'
import { renderNotFound } from '@busker/http/errors'
import { Hono } from 'hono'
import type { StreamingDeps } from './deps.ts'
import { mediaRoutes } from './media/media.routes.ts'
import { playGrantsRoutes } from './play-grants/play-grants.routes.ts'
import { onTrackChanged } from './renditions/on-track-changed.ts'

/** Play grants and the bytes of tracks. Media stands first, before any middleware. */
export function createStreamingService(deps: StreamingDeps) {
  onTrackChanged(deps)
  const api = createApp('streaming', { STREAMING_DATABASE_URL: () => deps.renditions.ping() })
  const app = new Hono().notFound(renderNotFound)
  return app.route('/', mediaRoutes(deps)).route('/', api.route('/', playGrantsRoutes(deps)))
}

export type StreamingService = ReturnType<typeof createStreamingService>

import type { Surroundings } from '@busker/container/run'
import { reachInside } from '@busker/http/service-token'
import { openLimits } from '@busker/limits/open'
import { createPlayGrants } from '@busker/play-grant/grant'
import { createCatalog } from './catalog.ts'
import type { StreamingConfig } from './config.ts'
import { createMediaUrls } from './media/media-url.ts'
import { openRenditionStore } from './renditions/open-store.ts'
import { rememberRenditions } from './renditions/remember.ts'
import { createStreamingService } from './service.ts'

const GRANTS_BY_ADDRESS = { points: 600, seconds: 60 }

/** Opens the streaming service's store. */
export async function startStreaming({
  config,
  events,
  reach,
  verify,
}: Surroundings<StreamingConfig>) {
  const renditions = rememberRenditions(await openRenditionStore(config.STREAMING_DATABASE_URL))
  const limits = openLimits(config.LIMITS_URL)
  const encode = (secret: string) => new TextEncoder().encode(secret)
  const app = createStreamingService({
    renditions,
    events,
    verify,
    catalog: createCatalog(reachInside(reach, encode(config.SERVICE_SECRET), 'streaming')),
    grants: createPlayGrants(encode(config.PLAY_GRANT_SECRET)),
    mediaUrls: createMediaUrls(encode(config.PLAY_GRANT_SECRET), new URL(config.PUBLIC_URL).origin),
    mediaSeconds: config.MEDIA_URL_SECONDS,
    tries: limits.limiter('play-grants', GRANTS_BY_ADDRESS),
  })
  return {
    app,
    async stop() {
      limits.close()
      await renditions.close()
    },
  }
}

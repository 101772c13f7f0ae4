import { openOriginals } from '@busker/blobs/originals'
import type { Surroundings } from '@busker/container/run'
import { answering } from '@busker/http/answering'
import { reachInside } from '@busker/http/service-token'
import { openLimits } from '@busker/limits/open'
import { createPlayGrants } from '@busker/play-grant/grant'
import { createCatalog } from './catalog.ts'
import type { StreamingConfig } from './config.ts'
import { createBudgets } from './embed-keys/budgets.ts'
import { createEmbedKeys } from './embed-keys/embed-keys.ts'
import { createMediaUrls } from './media/media-url.ts'
import { createMusic } from './player/music.ts'
import { openPlayerStore } from './player/open-store.ts'
import { createPlayers } from './player/players.ts'
import { createPreviews } from './previews/previews.ts'
import { openRenditionStore } from './renditions/open-store.ts'
import { rememberRenditions } from './renditions/remember.ts'
import { createStreamingService } from './service.ts'

const GRANTS_BY_ADDRESS = { points: 600, seconds: 60 }
const MIB = 1024 * 1024
const PREVIEWS = { mostBytes: 64 * MIB, largest: 32 * MIB }

/** Opens the streaming service's stores. */
export async function startStreaming(
  { config, events, reach, verify }: Surroundings<StreamingConfig>,
  now = Date.now,
) {
  const renditions = rememberRenditions(await openRenditionStore(config.STREAMING_DATABASE_URL))
  const players = createPlayers(await openPlayerStore(config.STREAMING_DATABASE_URL), now)
  const limits = openLimits(config.LIMITS_URL)
  const encode = (secret: string) => new TextEncoder().encode(secret)
  const inside = reachInside(reach, encode(config.SERVICE_SECRET), 'streaming')
  const originals = openOriginals(config.BLOBS_URL ?? '')
  const own = new URL(config.PUBLIC_URL).origin
  const app = createStreamingService({
    renditions,
    events,
    verify,
    catalog: createCatalog(inside),
    grants: createPlayGrants(encode(config.PLAY_GRANT_SECRET)),
    mediaUrls: createMediaUrls(encode(config.PLAY_GRANT_SECRET), own),
    mediaSeconds: config.MEDIA_URL_SECONDS,
    tries: limits.limiter('play-grants', GRANTS_BY_ADDRESS),
    embedKeys: createEmbedKeys(inside),
    budgets: createBudgets(limits),
    previews: createPreviews({ ...PREVIEWS, originals }),
    originals,
    players,
    music: createMusic(answering(reach)),
    own,
  })
  return {
    app,
    async stop() {
      limits.close()
      await players.close()
      await renditions.close()
    },
  }
}

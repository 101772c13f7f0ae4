import { openBlobs } from '@busker/blobs/open'
import { openOriginals } from '@busker/blobs/originals'
import { checkRights } from '@busker/blobs/rights'
import type { Surroundings } from '@busker/container/run'
import { answering } from '@busker/http/answering'
import { reachInside } from '@busker/http/service-token'
import { openLimits } from '@busker/limits/open'
import { atStart, named } from '@busker/stores/at-start'
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
  const { STREAMING_DATABASE_URL: database, BLOBS_URL: blobs = '' } = config
  const limits = openLimits(config.LIMITS_URL)
  await atStart('LIMITS_URL', () => limits.check())
  if (blobs.startsWith('s3:'))
    await atStart('BLOBS_URL', async () => checkRights(await openBlobs(blobs), 'read'))
  const open = <T>(store: (url: string) => Promise<T>) =>
    named('STREAMING_DATABASE_URL', () => store(database))
  const renditions = rememberRenditions(await open(openRenditionStore))
  const players = createPlayers(await open(openPlayerStore), now)
  const encode = (secret: string) => new TextEncoder().encode(secret)
  const inside = reachInside(reach, encode(config.SERVICE_SECRET), 'streaming')
  const originals = openOriginals(blobs)
  const own = new URL(config.PUBLIC_URL).origin
  const app = createStreamingService({
    renditions,
    events,
    verify,
    catalog: createCatalog(answering(inside)),
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

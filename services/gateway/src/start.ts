import type { Reach } from '@busker/http/reach'
import { openLimits } from '@busker/limits/open'
import { bundleDevice, bundlePlayer } from '@busker/player/bundle'
import { answering } from '@busker/http/answering'
import { createArtists } from './artist/artists.ts'
import { createCollections } from './collections.ts'
import type { GatewayConfig } from './config.ts'
import { bundleDemo } from './demo/bundle-demo.ts'
import { createLibrary } from './demo/library.ts'
import { createWho } from './demo/who.ts'
import { createFraming } from './pages/framing.ts'
import { createPeople } from './profile/people.ts'
import { createSessionToken } from './profile/session-token.ts'
import { API_LIMIT, rateLimited } from './rate-limit.ts'
import { createGateway } from './service.ts'

/** Starts the gateway. It keeps nothing but how many requests came from where. */
export async function startGateway({ config, reach }: { config: GatewayConfig; reach: Reach }) {
  const publicUrl = new URL(config.PUBLIC_URL).origin
  const answered = answering(reach)
  const limits = openLimits(config.LIMITS_URL)
  const budget = { ...API_LIMIT, points: config.RATE_LIMIT }
  const sessionToken = createSessionToken(answered, publicUrl)
  const [player, playerDevice, demoScript] = await Promise.all([
    bundlePlayer(),
    bundleDevice(),
    bundleDemo(),
  ])
  const app = createGateway({
    reach,
    collections: createCollections(answered),
    artists: createArtists(answered),
    framing: createFraming(answered),
    library: createLibrary(answered),
    who: createWho(answered, sessionToken),
    sessionToken,
    people: createPeople(answered),
    player,
    playerDevice,
    demoScript,
    publicUrl,
    proxies: config.PROXIES,
    limited: rateLimited(limits.limiter('api', budget), budget, config.PROXIES),
  })
  return {
    app,
    stop: async () => limits.close(),
  }
}

import type { Verify } from '@busker/http/access'
import type { Reach } from '@busker/http/reach'
import { openLimits } from '@busker/limits/open'
import { bundleParts, bundlePlayer } from '@busker/player/bundle'
import { bundleFrame } from '@busker/player/bundle-frame'
import { atStart } from '@busker/stores/at-start'
import { answering } from '@busker/http/answering'
import { createArtists } from './artist/artists.ts'
import { createCollections } from './collections.ts'
import type { GatewayConfig } from './config.ts'
import { bundleDemo } from './demo/bundle-demo.ts'
import { createLibrary } from './demo/library.ts'
import { createWho } from './demo/who.ts'
import { idempotent } from './idempotency/idempotent.ts'
import { openAnswers } from './idempotency/open-store.ts'
import { createSeal } from './idempotency/seal.ts'
import { createFraming } from './pages/framing.ts'
import { createPeople } from './profile/people.ts'
import { createSessionToken } from './profile/session-token.ts'
import { API_LIMIT, rateLimited } from './rate-limit.ts'
import { createGateway } from './service.ts'

interface Surroundings {
  config: GatewayConfig
  reach: Reach
  verify: Verify
}

/** Starts the gateway. It keeps how many requests came from where, and for a day what was answered to those with a key. */
export async function startGateway({ config, reach, verify }: Surroundings) {
  const publicUrl = new URL(config.PUBLIC_URL).origin
  const answered = answering(reach)
  const limits = openLimits(config.LIMITS_URL)
  await atStart('LIMITS_URL', () => limits.check())
  const budget = { ...API_LIMIT, points: config.RATE_LIMIT }
  const sessionToken = createSessionToken(answered, publicUrl)
  const [player, playerParts, frames, demoScript] = await Promise.all([
    bundlePlayer(),
    bundleParts(),
    bundleFrame(),
    bundleDemo(),
  ])
  const store = await openAnswers(config.IDEMPOTENCY_URL)
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
    playerParts,
    frames,
    demoScript,
    publicUrl,
    proxies: config.PROXIES,
    budget,
    limited: rateLimited(limits.limiter('api', budget), budget, config.PROXIES),
    idempotent: idempotent({ store, verify, seal: createSeal(config.SERVICE_SECRET) }),
  })
  return {
    app,
    stop: async () => {
      limits.close()
      await store.close()
    },
  }
}

import type { Reach } from '@busker/http/reach'
import type { PlayerBundle } from '@busker/player/bundle'
import type { Collections } from './collections.ts'
import type { Library } from './demo/library.ts'
import type { Who } from './demo/who.ts'
import type { Asset } from './pages/asset.ts'

/** All that the gateway asks of the world. */
export interface GatewayDeps {
  reach: Reach
  collections: Collections
  library: Library
  /** Tells who is signed in. */
  who: Who
  player: PlayerBundle
  demoScript: Asset
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
  /** How many proxies of ours stand in front. */
  proxies: number
}

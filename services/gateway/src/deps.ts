import type { Reach } from '@busker/http/reach'
import type { Budget } from '@busker/limits/limiter'
import type { PlayerBundle } from '@busker/player/bundle'
import type { FrameBundles } from '@busker/player/bundle-frame'
import type { Artists } from './artist/artists.ts'
import type { MiddlewareHandler } from 'hono'
import type { Collections } from './collections.ts'
import type { Library } from './demo/library.ts'
import type { Who } from './demo/who.ts'
import type { People } from './profile/people.ts'
import type { SessionToken } from './profile/session-token.ts'
import type { Asset } from './pages/asset.ts'
import type { Framing } from './pages/framing.ts'

/** All that the gateway asks of the world. */
export interface GatewayDeps {
  reach: Reach
  collections: Collections
  artists: Artists
  /** Tells who may frame an embed. */
  framing: Framing
  library: Library
  /** Tells who is signed in. */
  who: Who
  /** An access token, and its scopes, for the person whose browser sent some cookies. */
  sessionToken: SessionToken
  people: People
  player: PlayerBundle
  /** What the player loads later, by the names of the scripts. */
  playerParts: Record<string, PlayerBundle>
  /** What an embed, and the page around it, load besides. */
  frames: FrameBundles
  demoScript: Asset
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
  /** How many proxies of ours stand in front. */
  proxies: number
  /** How many requests to the API one address may send. */
  budget: Budget
  /** Stands before the API: counts requests. */
  limited: MiddlewareHandler
  /** Stands behind that: carries out a write that has a key once. */
  idempotent: MiddlewareHandler
}

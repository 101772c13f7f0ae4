import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { sendAsset } from '../pages/asset.ts'
import { scriptOf } from './script-of.ts'

/** `<busker-player>`, as one script, and what it loads when it is needed. */
export function playerRoutes(deps: Pick<GatewayDeps, 'player' | 'playerParts'>) {
  const routes = new Hono()
  for (const [name, bundle] of Object.entries({ 'player.js': deps.player, ...deps.playerParts })) {
    const script = scriptOf(bundle)
    routes.get(`/${name}`, (c) => sendAsset(c, script))
  }
  return routes
}

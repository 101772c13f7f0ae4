import type { PlayerBundle } from '@busker/player/bundle'
import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { sendAsset } from '../pages/asset.ts'

const assetOf = ({ script, gzip, etag }: PlayerBundle) => ({
  body: new Uint8Array(script),
  gzip: new Uint8Array(gzip),
  etag,
  type: 'text/javascript; charset=utf-8',
})

/** `<busker-player>`, as one script, what it loads where it is a device, and what a listener asks for. */
export function playerRoutes(deps: Pick<GatewayDeps, 'player' | 'playerDevice' | 'playerMore'>) {
  const [player, device] = [assetOf(deps.player), assetOf(deps.playerDevice)]
  const more = assetOf(deps.playerMore)
  return new Hono()
    .get('/player.js', (c) => sendAsset(c, player))
    .get('/player-device.js', (c) => sendAsset(c, device))
    .get('/player-more.js', (c) => sendAsset(c, more))
}

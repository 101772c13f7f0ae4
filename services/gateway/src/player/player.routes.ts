import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { sendAsset } from '../pages/asset.ts'

/** `<busker-player>`, as one script. */
export function playerRoutes({ player }: GatewayDeps) {
  const asset = {
    body: new Uint8Array(player.script),
    gzip: new Uint8Array(player.gzip),
    etag: player.etag,
    type: 'text/javascript; charset=utf-8',
  }
  return new Hono().get('/player.js', (c) => sendAsset(c, asset))
}

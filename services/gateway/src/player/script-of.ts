import type { PlayerBundle } from '@busker/player/bundle'
import type { Asset } from '../pages/asset.ts'

/** A bundle as pages load it. */
export const scriptOf = ({ script, gzip, etag }: PlayerBundle): Asset => ({
  body: new Uint8Array(script),
  gzip: new Uint8Array(gzip),
  etag,
  type: 'text/javascript; charset=utf-8',
})

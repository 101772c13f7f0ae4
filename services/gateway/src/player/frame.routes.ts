import type { FrameBundles } from '@busker/player/bundle-frame'
import { protocolSchema } from '@busker/player/frame-protocol'
import { namedBy } from '@busker/player/named'
import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { sendAsset, toAsset } from '../pages/asset.ts'
import { embedOf } from '../pages/addresses.ts'
import { scriptOf } from './script-of.ts'

/** Where the messages between a page and an embed are published: part of version 1, so it stays. */
const SCHEMA_PATH = '/schemas/player-frame-1.json'

/** What pages around an embed load, besides the page of the embed itself. */
export function frameRoutes({ frames, publicUrl }: { frames: FrameBundles; publicUrl: string }) {
  const schema = JSON.stringify(protocolSchema(publicUrl + SCHEMA_PATH), undefined, 2)
  const published = toAsset(schema, 'application/schema+json; charset=utf-8')
  const [frame, spotify, soundcloud] = [
    scriptOf(frames.frame),
    scriptOf(frames.spotify),
    scriptOf(frames.soundcloud),
  ]
  return (
    new Hono()
      .get('/player-frame.js', (c) => sendAsset(c, frame))
      .get(SCHEMA_PATH, (c) => sendAsset(c, published))
      .get('/spotify-iframe-api.js', (c) => sendAsset(c, spotify))
      // The paths of theirs, new and old, so that the host alone may be changed.
      .get('/embed/iframe-api/v1', (c) => sendAsset(c, spotify))
      .get('/embed-podcast/iframe-api/v1', (c) => sendAsset(c, spotify))
      .get('/widget/api.js', (c) => sendAsset(c, soundcloud))
      .get('/widget/', (c) => {
        const asked = c.req.query()
        const named = namedBy(asked['url'] ?? '', publicUrl)
        if (!named) throw notFound('music', asked['url']?.slice(0, 200) ?? '')
        const url = new URL(embedOf(publicUrl, { ...named, type: named.kind, key: asked['key'] }))
        if (asked['auto_play'] === 'true') url.searchParams.set('autoplay', '1')
        const start = Number(asked['start_track'])
        if (Number.isSafeInteger(start) && start > 0) url.searchParams.set('start', String(start))
        if (/^(light|dark)$/.test(asked['theme'] ?? ''))
          url.searchParams.set('theme', asked['theme']!)
        return c.redirect(url.pathname + url.search)
      })
      .get('/widget', (c) => c.redirect(`/widget/${new URL(c.req.url).search}`))
  )
}

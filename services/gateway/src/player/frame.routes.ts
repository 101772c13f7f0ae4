import type { FrameBundles } from '@busker/player/bundle-frame'
import { protocolSchema } from '@busker/player/frame-protocol'
import { Hono } from 'hono'
import { sendAsset, toAsset } from '../pages/asset.ts'
import { scriptOf } from './script-of.ts'

/** Where the messages between a page and an embed are published: part of version 1, so it stays. */
export const SCHEMA_PATH = '/schemas/player-frame-1.json'

/** What pages around an embed load, besides the page of the embed itself. */
export function frameRoutes({ frames, publicUrl }: { frames: FrameBundles; publicUrl: string }) {
  const schema = JSON.stringify(protocolSchema(publicUrl + SCHEMA_PATH), undefined, 2)
  const published = toAsset(schema, 'application/schema+json; charset=utf-8')
  const frame = scriptOf(frames.frame)
  return new Hono()
    .get('/player-frame.js', (c) => sendAsset(c, frame))
    .get(SCHEMA_PATH, (c) => sendAsset(c, published))
}

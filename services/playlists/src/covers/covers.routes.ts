import { BLOB_KEY } from '@busker/blobs/blobs'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { drawSizes } from '@busker/pictures/draw'
import { type Context, Hono } from 'hono'
import type { PlaylistsDeps } from '../deps.ts'
import { createFinder } from '../find-playlist.ts'
import { playlistId } from '../playlists/playlists.schemas.ts'
import { createCoversRepository } from './covers.repository.ts'
import { readCover } from './read-cover.ts'
import { isMosaicOurs } from './mosaic-link.ts'
import { drawMosaic } from './mosaic.ts'

const SCOPE = 'ugc-image-upload'
const path = '/v1/playlists/:id/images'
const MOSAICS_KEPT = 64

/** Covers of playlists: sending and removing one's own, and showing them and mosaics of others. */
export function coversRoutes(deps: PlaylistsDeps) {
  const { db, blobs, verify, catalog, serviceSecret } = deps
  const covers = createCoversRepository(db, blobs)
  const find = createFinder(deps)
  /** The last ones that were drawn, the latest last. */
  const mosaics = new Map<string, Uint8Array>()

  const mosaicOf = async (keys: string[], size: number) => {
    const name = `${size} ${keys.join()}`
    const kept = mosaics.get(name)
    if (kept) return kept
    const pictures = await Promise.all(keys.map((key) => catalog.picture(key)))
    const drawn = pictures.every((picture) => picture !== undefined)
      ? await drawMosaic(pictures, size)
      : undefined
    if (drawn) mosaics.set(name, drawn)
    for (const oldest of mosaics.keys()) if (mosaics.size > MOSAICS_KEPT) mosaics.delete(oldest)
    return drawn
  }

  return new Hono()
    .put(path, validate('param', playlistId), signedIn(verify, SCOPE), async (c) => {
      const { id } = await find.toOwn(c.req.valid('param').id, c.var.access)
      const jpeg = readCover(c.req.header('content-type'), await c.req.bytes())
      await covers.replace(id, await drawSizes(jpeg, ['jpeg']))
      return c.body(null, 202)
    })
    .delete(path, validate('param', playlistId), signedIn(verify, SCOPE), async (c) => {
      const { id } = await find.toOwn(c.req.valid('param').id, c.var.access)
      await covers.remove(id)
      return c.body(null, 204)
    })
    .get('/images/playlists/:key', async (c) => {
      const { key } = c.req.param()
      const shown = BLOB_KEY.test(key) && (await covers.isShown(key))
      const blob = shown ? await blobs.open(key) : undefined
      if (!blob) throw notFound('image', key)
      return picture(c, key, () => blob.body)
    })
    .get('/images/playlists/mosaics/:size{640|300|64}/:signature/:keys', async (c) => {
      const { size, signature, keys } = c.req.param()
      const named = keys.split('.')
      const isOurs = isMosaicOurs(serviceSecret, named, signature)
      const drawn = isOurs ? await mosaicOf(named, Number(size)) : undefined
      if (!drawn) throw notFound('image', keys)
      return picture(c, `${size}-${signature}`, () => new Blob([Uint8Array.from(drawn)]))
    })
}

function picture(c: Context, name: string, body: () => Blob) {
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Type': 'image/jpeg',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${name}"`,
  }
  const known = c.req.header('if-none-match')
  if (known?.includes(headers.ETag) || known === '*') return c.body(null, 304, headers)
  return new Response(body(), { headers })
}

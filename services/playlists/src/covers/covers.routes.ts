import { BLOB_KEY } from '@busker/blobs/blobs'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
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
import { MODIFY } from '../rights.ts'

const SCOPE = 'ugc-image-upload'
const NOT_ALLOWED = { 403: ['NOT_YOUR_PLAYLIST'], 404: ['PLAYLIST_NOT_FOUND'] }
const SCOPES = MODIFY.map((scope) => [SCOPE, scope])
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
    .put(
      path,
      operation({
        id: 'setPlaylistCover',
        tag: 'Playlists',
        summary: 'Give a playlist a cover',
        description:
          'A JPEG of at most 256 KB, in base64 or as it is. It is drawn anew in three sizes.',
        by: 'user',
        scopes: SCOPES,
        takes: { 'image/jpeg': 'bytes' },
        answers: { 202: 'nothing' },
        refuses: { 400: ['NOT_A_PICTURE'], 413: ['PICTURE_TOO_LARGE'], ...NOT_ALLOWED },
      }),
      validate('param', playlistId),
      signedIn(verify, SCOPE),
      signedIn(verify, MODIFY),
      async (c) => {
        const { id } = await find.toOwn(c.req.valid('param').id, c.var.access)
        const jpeg = readCover(c.req.header('content-type'), await c.req.bytes())
        await covers.replace(id, await drawSizes(jpeg, ['jpeg']))
        return c.body(null, 202)
      },
    )
    .delete(
      path,
      operation({
        id: 'removePlaylistCover',
        tag: 'Playlists',
        summary: 'Take the cover of a playlist away',
        by: 'user',
        scopes: SCOPES,
        answers: { 204: 'nothing' },
        refuses: NOT_ALLOWED,
      }),
      validate('param', playlistId),
      signedIn(verify, SCOPE),
      signedIn(verify, MODIFY),
      async (c) => {
        const { id } = await find.toOwn(c.req.valid('param').id, c.var.access)
        await covers.remove(id)
        return c.body(null, 204)
      },
    )
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

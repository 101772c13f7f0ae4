import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CatalogDeps } from '../deps.ts'

const getImage = operation({
  id: 'getImageFile',
  tag: 'Albums',
  summary: 'A picture of the library',
  description:
    'A cover, or the icon of a category. Its address is in the `images` or `icons` of what it shows, and never shows another picture.',
  by: 'no-token',
  answers: {
    200: { types: { 'image/jpeg': 'any', 'image/webp': 'any' }, is: 'The picture.' },
    304: 'nothing',
  },
  refuses: { 404: ['IMAGE_NOT_FOUND'] },
})

/** Pictures by the hash of their bytes: what is at such an address never changes. */
export const imagesRoutes = ({ blobs }: CatalogDeps) =>
  new Hono().get('/:key', getImage, validate('param', z.object({ key: z.string() })), async (c) => {
    const { key } = c.req.valid('param')
    const blob = await blobs.open(key)
    if (!blob?.contentType.startsWith('image/')) throw notFound('image', key)
    const headers = {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': blob.contentType,
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${key}"`,
    }
    const known = c.req.header('if-none-match')
    if (known?.includes(headers.ETag) || known === '*') return c.body(null, 304, headers)
    return new Response(blob.body, { headers })
  })

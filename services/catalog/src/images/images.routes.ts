import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'

/** Pictures by the hash of their bytes: what is at such an address never changes. */
export const imagesRoutes = ({ blobs }: CatalogDeps) =>
  new Hono().get('/:key', async (c) => {
    const { key } = c.req.param()
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

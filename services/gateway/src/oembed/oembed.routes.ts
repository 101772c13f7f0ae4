import { ID_PATTERN } from '@busker/contracts/ids'
import { ApiError } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { type CollectionType, collectionTypes } from '../collections.ts'
import type { GatewayDeps } from '../deps.ts'
import { LONGEST_KEY } from '../pages/framing.ts'
import { toOembed, toXml } from './oembed.ts'

const room = (name: string) =>
  z.coerce
    .number(`${name} must be a whole number of pixels`)
    .int()
    .min(1, `${name} is at least 1`)
    .max(100_000)
    .optional()

const query = z.object({
  url: z.url({
    protocol: /^https?$/,
    error: 'url must be the address of a playlist, an album or a track here',
  }),
  format: z.string().default('json'),
  maxwidth: room('maxwidth'),
  maxheight: room('maxheight'),
})

const ADDRESS = new RegExp(String.raw`^/(?:embed/)?(${collectionTypes.join('|')})/(\w+)/?$`)

/** oEmbed (oembed.com) for the pages of this site. 404 for others, 501 for a format other than json and xml. */
export const oembedRoutes = ({ collections, publicUrl }: GatewayDeps) =>
  new Hono().get('/oembed', validate('query', query), async (c) => {
    const { url, format, ...space } = c.req.valid('query')
    if (format !== 'json' && format !== 'xml')
      throw new ApiError(501, 'FORMAT_NOT_SUPPORTED', 'format is json or xml.')
    const { origin, pathname, searchParams } = new URL(url)
    const [, type, id] = (origin === publicUrl && ADDRESS.exec(pathname)) || []
    const collection =
      id && ID_PATTERN.test(id) ? await collections.find(type as CollectionType, id) : undefined
    if (!collection)
      throw new ApiError(
        404,
        'NOTHING_TO_EMBED',
        `There is nothing to embed at ${url}. Use the address of a playlist, an album or a track here.`,
      )
    const key = searchParams.get('key')?.slice(0, LONGEST_KEY)
    const response = toOembed(publicUrl, { ...collection, key }, space)
    c.header('Cache-Control', `public, max-age=${response.cache_age}`)
    if (format === 'json') return c.json(response)
    return c.body(toXml(response), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
  })

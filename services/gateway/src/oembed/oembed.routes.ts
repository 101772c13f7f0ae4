import { ID_PATTERN } from '@busker/contracts/ids'
import { ApiError } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { type CollectionType, collectionTypes } from '../collections.ts'
import type { GatewayDeps } from '../deps.ts'
import { LONGEST_KEY, NOBODY } from '../pages/framing.ts'
import { toOembed, toXml } from './oembed.ts'

const Oembed = z
  .object({
    version: z.literal('1.0'),
    type: z.enum(['video', 'rich']),
    title: z.string(),
    author_name: z.string(),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int().describe('Seconds.'),
    html: z.string().describe('An `iframe` with the player.'),
    width: z.int().describe('CSS pixels.'),
    height: z.int().describe('CSS pixels.'),
    thumbnail_url: z.url().optional().describe('Left out where none fits the room.'),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
  })
  .meta({ id: 'Oembed', description: 'A player to put into a page (oembed.com, 2.3.4).' })

const getOembed = operation({
  id: 'getOembed',
  tag: 'Embedding',
  summary: 'A player to put into a page',
  description:
    'oEmbed (oembed.com) for the pages of playlists, albums and tracks here, in at most the room that is given. A `key` in the address stays in it.',
  by: 'no-token',
  answers: {
    200: { types: { 'application/json': Oembed, 'text/xml': 'any' }, is: 'The player.' },
  },
  refuses: {
    401: ['EMBED_KEY_REQUIRED'],
    404: ['NOTHING_TO_EMBED'],
    501: ['FORMAT_NOT_SUPPORTED'],
  },
})

const room = (name: string) =>
  z.coerce
    .number(`${name} must be a whole number of pixels`)
    .int()
    .min(1, `${name} is at least 1`)
    .max(100_000)
    .describe('CSS pixels.')
    .optional()

const query = z.object({
  url: z
    .url({
      protocol: /^https?$/,
      error: 'url must be the address of a playlist, an album or a track here',
    })
    .describe('The page of a playlist, an album or a track here.'),
  format: z.string().default('json').describe('`json` or `xml`.'),
  maxwidth: room('maxwidth'),
  maxheight: room('maxheight'),
  as: z
    .enum(['video', 'rich'], 'as is video or rich')
    .optional()
    .describe('The type of the answer; `video`, which more pages take, where nothing is said.'),
  theme: z
    .enum(['light', 'dark'], 'theme is light or dark')
    .optional()
    .catch(undefined)
    .describe('The colours of the player.'),
})

const ADDRESS = new RegExp(String.raw`^/(?:embed/)?(${collectionTypes.join('|')})/(\w+)/?$`)

/** oEmbed (oembed.com) for the pages of this site. 404 for others and for what is not public, which stays unknown; 401 where a frame would need an embed key; 501 for a format other than json and xml. */
export const oembedRoutes = ({ collections, framing, publicUrl }: GatewayDeps) =>
  new Hono().get('/oembed', getOembed, validate('query', query), async (c) => {
    const { url, format, as, theme, ...space } = c.req.valid('query')
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
    // A frame that its page may not show would be an empty one.
    const locked = key === undefined ? await framing.needsKey() : (await framing.of(key)) === NOBODY
    if (locked)
      throw new ApiError(
        401,
        'EMBED_KEY_REQUIRED',
        'This music plays elsewhere with a valid embed key alone: add ?key=pk_… to its address.',
      )
    const response = toOembed(publicUrl, { ...collection, key }, space, { as, theme })
    c.header('Cache-Control', `public, max-age=${response.cache_age}`)
    if (format === 'json') return c.json(response)
    return c.body(toXml(response), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
  })

import { ID_PATTERN } from '@busker/contracts/ids'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type CollectionType, collectionTypes } from '../collections.ts'
import type { GatewayDeps } from '../deps.ts'
import { PERSONAL, accountLinks } from './account-links.ts'
import { oembedOf } from './addresses.ts'
import { embedPage } from './embed-page.ts'
import { keyIn } from './framing.ts'
import { missingEmbed, missingPage } from './missing-page.ts'
import { pageSecurity } from './security.ts'
import { sharePage } from './share-page.ts'

const howToShow = z.object({
  theme: z.enum(['light', 'dark']).optional().catch(undefined),
  layout: z.enum(['bar', 'compact', 'full', 'page']).optional().catch(undefined),
  lang: z
    .string()
    .regex(/^[\w-]{2,35}$/)
    .optional()
    .catch(undefined),
})

/** The page of a playlist, an album or a track, and its twin for a frame. */
export function collectionPagesRoutes({ collections, framing, who, publicUrl }: GatewayDeps) {
  const app = new Hono()
  const find = (type: CollectionType, id: string | undefined) =>
    id && ID_PATTERN.test(id) ? collections.find(type, id) : undefined

  const account = accountLinks(who)
  const framedBy = (c: Context) => framing.of(keyIn(c))

  for (const type of collectionTypes) {
    app.get(`/${type}/:id`, pageSecurity("'self'"), async (c) => {
      const [collection, right] = await Promise.all([find(type, c.req.param('id')), account(c)])
      if (!collection) return c.html(missingPage(right), 404, PERSONAL)
      const embedded = { ...collection, key: keyIn(c) }
      const discovery = (['json', 'xml'] as const).map((format) => {
        const kind = format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'
        return `<${oembedOf(publicUrl, embedded, format)}>; rel="alternate"; type="${kind}"`
      })
      const needsKey = await framing.needsKey()
      const page = sharePage({ publicUrl, collection: embedded, needsKey, right })
      return c.html(page, 200, { ...PERSONAL, Link: discovery.join(', ') })
    })
    app.get(`/embed/${type}/:id`, pageSecurity(framedBy), async (c) => {
      const collection = await find(type, c.req.param('id'))
      if (!collection) return c.html(missingEmbed, 404)
      const how = { ...howToShow.parse(c.req.query()), key: keyIn(c) }
      return c.html(embedPage(publicUrl, collection, how))
    })
  }
  return app
}

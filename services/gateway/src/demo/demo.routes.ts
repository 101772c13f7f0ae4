import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { GatewayDeps } from '../deps.ts'
import { PERSONAL, accountLinks } from '../pages/account-links.ts'
import { sendAsset } from '../pages/asset.ts'
import { pageSecurity } from '../pages/security.ts'
import { ALBUMS_AT_ONCE } from './albums.ts'
import { demoPage } from './demo-page.ts'
import { createFeatured } from './featured.ts'
import { searchPage } from './search-page.ts'

const PLAYLISTS = 12
const homeQuery = z.object({
  albums: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
})
const searchQuery = z.object({ q: z.string().trim().max(256).catch('').default('') })

/** The front page and its search. */
export function demoRoutes(deps: GatewayDeps) {
  const { library, collections, framing, who, demoScript, publicUrl } = deps
  const account = accountLinks(who)
  const findFeatured = createFeatured(collections)
  return new Hono()
    .get('/demo.js', (c) => sendAsset(c, demoScript))
    .get('/', pageSecurity("'self'"), validate('query', homeQuery), async (c) => {
      const { albums: offset } = c.req.valid('query')
      const [albums, playlists, right, needsKey] = await Promise.all([
        library.albums({ limit: ALBUMS_AT_ONCE, offset }),
        library.playlists(PLAYLISTS),
        account(c),
        framing.needsKey(),
      ])
      const featured = await findFeatured(playlists, albums)
      const ids = featured?.tracks.map(({ id }) => id) ?? []
      const plays = await library.plays(ids).catch(() => new Map<string, number>())
      const shown = { publicUrl, featured, plays, albums, offset, playlists, needsKey, right }
      return c.html(demoPage(shown), 200, PERSONAL)
    })
    .get('/search', pageSecurity("'self'"), validate('query', searchQuery), async (c) => {
      const { q } = c.req.valid('query')
      const [found, right] = await Promise.all([q ? library.search(q) : undefined, account(c)])
      return c.html(searchPage(q, found, right), 200, PERSONAL)
    })
}

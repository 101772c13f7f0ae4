import { ID_PATTERN } from '@busker/contracts/ids'
import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { PERSONAL, accountLinks } from '../pages/account-links.ts'
import { missingPage } from '../pages/missing-page.ts'
import { pageSecurity } from '../pages/security.ts'
import { artistPage } from './artist-page.ts'

/** The pages of artists. */
export const artistPageRoutes = ({ artists, who, publicUrl }: GatewayDeps) => {
  const account = accountLinks(who)
  return new Hono().get('/artist/:id', pageSecurity("'self'"), async (c) => {
    const id = c.req.param('id')
    const found = ID_PATTERN.test(id) ? await artists.find(id) : undefined
    const right = await account(c)
    return found
      ? c.html(artistPage(publicUrl, found, right), 200, PERSONAL)
      : c.html(missingPage(right), 404, PERSONAL)
  })
}

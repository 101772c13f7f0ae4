import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { PERSONAL, accountLinks } from '../pages/account-links.ts'
import { nobodyPage } from '../pages/missing-page.ts'
import { pageSecurity } from '../pages/security.ts'
import { userPage } from './user-page.ts'

/** What may go into the path of a service. */
const ONE_SEGMENT = /^\w{1,64}$/

/** The pages of people. */
export function userPageRoutes({ people, who }: GatewayDeps) {
  const account = accountLinks(who)
  return new Hono().get('/user/:id', pageSecurity("'self'"), async (c) => {
    const id = c.req.param('id')
    const asked = ONE_SEGMENT.test(id) ? people.find(id) : undefined
    const [found, right] = await Promise.all([asked, account(c)])
    return found
      ? c.html(userPage(found, right), 200, PERSONAL)
      : c.html(nobodyPage(right), 404, PERSONAL)
  })
}

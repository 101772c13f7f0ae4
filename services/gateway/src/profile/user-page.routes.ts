import { Hono } from 'hono'
import type { GatewayDeps } from '../deps.ts'
import { pageSecurity } from '../pages/security.ts'
import { nobodyPage, userPage } from './user-page.ts'

/** The pages of people. */
export const userPageRoutes = ({ people }: GatewayDeps) =>
  new Hono().get('/user/:id', pageSecurity("'self'"), async (c) => {
    const found = await people.find(c.req.param('id'))
    return found ? c.html(userPage(found)) : c.html(nobodyPage, 404)
  })

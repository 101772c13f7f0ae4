import { notFound } from '@busker/http/errors'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AdminEnv } from '../admin/administers.ts'
import type { AuthDeps } from '../deps.ts'
import { createErasures } from './erasures.ts'

/** Which services have forgotten an account that is gone, for who runs the site. */
export const erasuresApiRoutes = ({ db, own }: Pick<AuthDeps, 'db' | 'own'>) => {
  const erasures = createErasures(db)
  return new Hono<AdminEnv>()
    .get('/v1/admin/erasures', validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const { total, items } = await erasures.list(slice)
      return c.json(toPage(`${own}/v1/admin/erasures`, slice, total, items), 200)
    })
    .get('/v1/admin/erasures/:accountId', async (c) => {
      const accountId = c.req.param('accountId')
      const erasure = await erasures.find(accountId)
      if (!erasure) throw notFound('erasure', accountId)
      return c.json(erasure, 200)
    })
}

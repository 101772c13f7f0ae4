import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { accountChange } from './accounts.schemas.ts'
import { createAccountsList, toSeen } from './accounts.ts'
import { getAccount } from './get-account.ts'
import { changeRole } from './change-role.ts'
import { endSessions } from './end-sessions.ts'
import { suspend } from './suspend.ts'

const query = pageQuery().extend({
  q: z.string().max(254, 'has at most 254 characters').default(''),
})

/** Accounts, for programs of who runs the site. */
export const accountsApiRoutes = (deps: AuthDeps) => {
  const { accounts, own } = deps
  const listed = createAccountsList(deps.db)
  return new Hono<AdminEnv>()
    .get('/v1/admin/accounts', validate('query', query), async (c) => {
      const { q, ...slice } = c.req.valid('query')
      const { total, items } = await listed.list(c.var.admin, q, slice)
      const href = `${own}/v1/admin/accounts${q ? `?${new URLSearchParams({ q })}` : ''}`
      return c.json(toPage(href, slice, total, items), 200)
    })
    .get('/v1/admin/accounts/:id', async (c) => {
      return c.json(toSeen(c.var.admin, await getAccount(accounts, c.req.param('id'))), 200)
    })
    .delete('/v1/admin/accounts/:id/sessions', async (c) =>
      c.json(await endSessions(deps, c, c.var.admin, c.req.param('id')), 200),
    )
    .put('/v1/admin/accounts/:id', validate('json', accountChange), async (c) => {
      const change = c.req.valid('json')
      const [by, id] = [c.var.admin.id, c.req.param('id')]
      const changed = await ('suspended' in change
        ? suspend(deps, c, by, id, change.suspended)
        : changeRole(deps, c, by, id, { role: change.role, artistIds: change.artist_ids }))
      return c.json(toSeen(c.var.admin, changed), 200)
    })
}

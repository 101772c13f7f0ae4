import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { newInvitation } from './invitations.schemas.ts'
import { invite, withdraw } from './invite.ts'
import { listInvitations, toSeen } from './open-invitations.ts'

/** Invitations, for programs of who runs the site. */
export const invitationsApiRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>()
    .get('/v1/admin/invitations', validate('query', pageQuery()), async (c) => {
      const slice = c.req.valid('query')
      const { total, items } = await listInvitations(deps.db, slice)
      return c.json(toPage(`${deps.own}/v1/admin/invitations`, slice, total, items), 200)
    })
    .post('/v1/admin/invitations', validate('json', newInvitation), async (c) => {
      const given = c.req.valid('json')
      const made = await invite(deps, c, c.var.admin.id, given)
      const link = given.email === null ? made.link : null
      // The link lets somebody in.
      return c.json({ ...toSeen(made.invitation), link }, 201, { 'Cache-Control': 'no-store' })
    })
    .delete('/v1/admin/invitations/:id', async (c) => {
      await withdraw(deps, c, c.var.admin.id, c.req.param('id'))
      return c.body(null, 204)
    })

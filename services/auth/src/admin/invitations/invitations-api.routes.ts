import { operation } from '@busker/http/operation'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { pageOf } from '@busker/web-api/page'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { Invitation, NewInvitation } from './invitation-answers.ts'
import { newInvitation } from './invitations.schemas.ts'
import { invite, withdraw } from './invite.ts'
import { listInvitations, toSeen } from './open-invitations.ts'

/** Invitations, for programs of who runs the site. */
export const invitationsApiRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>()
    .get(
      '/v1/admin/invitations',
      operation({
        id: 'listInvitations',
        tag: 'Administration',
        summary: 'Invitations that nobody used yet',
        description: 'The newest first.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: pageOf(Invitation) },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('query', pageQuery()),
      async (c) => {
        const slice = c.req.valid('query')
        const { total, items } = await listInvitations(deps.db, slice)
        return c.json(toPage(`${deps.own}/v1/admin/invitations`, slice, total, items), 200)
      },
    )
    .post(
      '/v1/admin/invitations',
      operation({
        id: 'createInvitation',
        tag: 'Administration',
        summary: 'Invite somebody',
        description:
          'For a week. With an address a letter goes there; without one, the link is in this answer alone. The role `artist` names at least one artist, and no other names any. Only the owner invites administrators.',
        by: 'user',
        scopes: ['admin'],
        answers: { 201: NewInvitation },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('json', newInvitation),
      async (c) => {
        const given = c.req.valid('json')
        const made = await invite(deps, c, c.var.admin.id, given)
        const link = given.email === null ? made.link : null
        // The link lets somebody in.
        return c.json({ ...toSeen(made.invitation), link }, 201, { 'Cache-Control': 'no-store' })
      },
    )
    .delete(
      '/v1/admin/invitations/:id',
      operation({
        id: 'withdrawInvitation',
        tag: 'Administration',
        summary: 'Withdraw an invitation',
        by: 'user',
        scopes: ['admin'],
        answers: { 204: 'nothing' },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['INVITATION_NOT_FOUND'] },
      }),
      async (c) => {
        await withdraw(deps, c, c.var.admin.id, c.req.param('id'))
        return c.body(null, 204)
      },
    )

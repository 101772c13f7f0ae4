import { operation } from '@busker/http/operation'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { pageOf } from '@busker/web-api/page'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { Account, Ended } from './account-answers.ts'
import { accountChange } from './accounts.schemas.ts'
import { createAccountsList, toSeen } from './accounts.ts'
import { getAccount } from './get-account.ts'
import { changeRole } from './change-role.ts'
import { endSessions } from './end-sessions.ts'
import { suspend } from './suspend.ts'

const query = pageQuery().extend({
  q: z
    .string()
    .max(254, 'has at most 254 characters')
    .default('')
    .describe('A part of a name or an address, or an id.'),
})

/** Accounts, for programs of who runs the site. */
export const accountsApiRoutes = (deps: AuthDeps) => {
  const { accounts, own } = deps
  const listed = createAccountsList(deps.db)
  return new Hono<AdminEnv>()
    .get(
      '/v1/admin/accounts',
      operation({
        id: 'listAccounts',
        tag: 'Administration',
        summary: 'Accounts',
        description: 'The newest first. Who may not read an address does not find by it either.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: pageOf(Account) },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('query', query),
      async (c) => {
        const { q, ...slice } = c.req.valid('query')
        const { total, items } = await listed.list(c.var.admin, q, slice)
        const href = `${own}/v1/admin/accounts${q ? `?${new URLSearchParams({ q })}` : ''}`
        return c.json(toPage(href, slice, total, items), 200)
      },
    )
    .get(
      '/v1/admin/accounts/:id',
      operation({
        id: 'getAccount',
        tag: 'Administration',
        summary: 'An account',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: Account },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['ACCOUNT_NOT_FOUND'] },
      }),
      async (c) => {
        return c.json(toSeen(c.var.admin, await getAccount(accounts, c.req.param('id'))), 200)
      },
    )
    .delete(
      '/v1/admin/accounts/:id/sessions',
      operation({
        id: 'endSessionsOfAccount',
        tag: 'Administration',
        summary: 'Sign an account out everywhere',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: Ended },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['ACCOUNT_NOT_FOUND'] },
      }),
      async (c) => c.json(await endSessions(deps, c, c.var.admin, c.req.param('id')), 200),
    )
    .put(
      '/v1/admin/accounts/:id',
      operation({
        id: 'changeAccount',
        tag: 'Administration',
        summary: 'Change the role of an account, or suspend it',
        description:
          'One of the two at a time. The role `artist` names at least one artist, and no other names any. Nobody changes their own role or the owner’s, and only the owner makes or unmakes administrators.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: Account },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['ACCOUNT_NOT_FOUND'] },
      }),
      validate('json', accountChange),
      async (c) => {
        const change = c.req.valid('json')
        const [by, id] = [c.var.admin.id, c.req.param('id')]
        const changed = await ('suspended' in change
          ? suspend(deps, c, by, id, change.suspended)
          : changeRole(deps, c, by, id, { role: change.role, artistIds: change.artist_ids }))
        return c.json(toSeen(c.var.admin, changed), 200)
      },
    )
}

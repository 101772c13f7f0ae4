import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import { field } from '../../pages/fields.ts'
import { pageInput } from '../../pages/page-input.ts'
import type { AdminEnv } from '../administers.ts'
import { readAuditLog } from './audit-log.ts'
import { auditLogPage } from './audit-log.pages.ts'
import { auditQuery } from './audit-log.schemas.ts'

const PER_PAGE = 50
const query = z.object({
  account: field(64).default(''),
  action: field(64).default(''),
  before: auditQuery.shape.before.catch(undefined),
})

/** The log of security events, on a page for who runs the site. */
export const auditLogPagesRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>().get('/admin/audit', pageInput('query', query), async (c) => {
    const { account, action, before } = c.req.valid('query')
    const known = auditQuery.shape.action.safeParse(action || undefined)
    const read = await readAuditLog(deps.db, {
      account: account.trim() || undefined,
      action: known.data,
      before,
      limit: PER_PAGE,
    })
    return c.html(auditLogPage({ account, action, ...read }))
  })

import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import { field } from '../../pages/fields.ts'
import { pageInput } from '../../pages/page-input.ts'
import type { AdminEnv } from '../administers.ts'
import { readAuditLog } from './audit-log.ts'
import { auditLogPage } from './audit-log.pages.ts'
import { auditQuery } from './audit-log.schemas.ts'
import { accountAsked, namesIn } from './whose.ts'

const PER_PAGE = 50
const day = z.iso.date().or(z.literal('')).catch('')
const query = z.object({
  account: field(254).default(''),
  action: field(64).default(''),
  from: day,
  to: day,
  before: auditQuery.shape.before.catch(undefined),
})

/** The log of security events, on a page for who runs the site. */
export const auditLogPagesRoutes = (deps: AuthDeps) => {
  const { db, accounts } = deps
  return new Hono<AdminEnv>().get('/admin/audit', pageInput('query', query), async (c) => {
    const { admin } = c.var
    const { before, ...typed } = c.req.valid('query')
    const whom = typed.account.trim()
    const account = whom ? await accountAsked(accounts, admin, whom) : undefined
    const isNobody = whom !== '' && account === undefined
    const read = isNobody
      ? { items: [], before: null }
      : await readAuditLog(db, {
          account,
          action: auditQuery.shape.action.safeParse(typed.action || undefined).data,
          from: typed.from || undefined,
          to: typed.to || undefined,
          before,
          limit: PER_PAGE,
        })
    const isGone = account !== undefined && !(await accounts.find(account))
    const wrong =
      isNobody || (isGone && !read.items.length)
        ? `There is no account “${whom}”.`
        : isGone
          ? 'This account is gone. What happened to it stays.'
          : undefined
    const names = await namesIn(db, admin, read.items)
    return c.html(auditLogPage({ ...typed, ...read, names, wrong }))
  })
}

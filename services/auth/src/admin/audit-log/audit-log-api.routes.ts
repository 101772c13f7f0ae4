import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { AuditPage } from './audit-answers.ts'
import { readAuditLog } from './audit-log.ts'
import { auditQuery } from './audit-log.schemas.ts'

/** The log of security events, a page at a time, as the Web API pages by a cursor. */
export const auditLogApiRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>().get(
    '/v1/admin/audit-log',
    operation({
      id: 'getAuditLog',
      tag: 'Administration',
      summary: 'Security events',
      description: 'The newest first, a page by cursor.',
      by: 'user',
      scopes: ['admin'],
      answers: { 200: AuditPage },
      refuses: { 403: ['NOT_ALLOWED'] },
    }),
    validate('query', auditQuery),
    async (c) => {
      const query = c.req.valid('query')
      const { items, before } = await readAuditLog(deps.db, query)
      const at = (cursor: string | undefined) => {
        const url = new URL(`${deps.own}/v1/admin/audit-log`)
        for (const [name, value] of Object.entries({ ...query, before: cursor }))
          if (value !== undefined) url.searchParams.set(name, String(value))
        return url.href
      }
      return c.json(
        {
          href: at(query.before),
          limit: query.limit,
          next: before === null ? null : at(before),
          cursors: { before },
          items,
        },
        200,
      )
    },
  )

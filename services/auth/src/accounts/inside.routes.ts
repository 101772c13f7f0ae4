import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'

const query = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(',').filter(Boolean))
    .pipe(z.array(z.string().max(64)).min(1, 'is missing').max(500, 'has at most 500 ids')),
})

/** What other services may know of accounts. Those that do not exist are left out. */
export const insideAccountsRoutes = ({ db, config }: AuthDeps) =>
  new Hono().get(
    '/internal/accounts',
    internalOnly(new TextEncoder().encode(config.SERVICE_SECRET), 'auth'),
    validate('query', query),
    async (c) => {
      const accounts = await db
        .selectFrom('account')
        .select(['id', 'registeredName as name', 'email', 'role'])
        .where('id', 'in', c.req.valid('query').ids)
        .execute()
      return c.json({ accounts }, 200)
    },
  )

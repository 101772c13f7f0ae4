import type { AuthAnswer } from '@busker/http/auth-news'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import {
  BEGINNING,
  type RevocationCursor,
  createRevocationsRepository,
} from './revocations.repository.ts'

const PAGE = 1000

const query = z.object({
  since: z
    .string()
    .regex(/^\d{1,19}\.\d{1,18}(\.\d{1,19})?$/, 'is not a cursor of ours')
    .optional(),
})

const parsed = (since: string): RevocationCursor => {
  const [xid = '0', seq = '0', from] = since.split('.')
  return { xid, seq, from }
}

/** What every service asks for every two seconds as long as it checks tokens: keys and revocations. */
export function revocationsRoutes({ db, keys, config }: AuthDeps) {
  const revocations = createRevocationsRepository(db)
  return new Hono().get(
    '/internal/revocations',
    internalOnly(new TextEncoder().encode(config.SERVICE_SECRET), 'auth'),
    validate('query', query),
    async (c) => {
      const { since } = c.req.valid('query')
      const [page, keySet] = await Promise.all([
        revocations.page(since === undefined ? BEGINNING : parsed(since), PAGE),
        keys.keySet(),
      ])
      const { xid, seq, from } = page.cursor
      const answer: AuthAnswer = {
        keys: keySet.keys,
        revocations: page.revocations,
        cursor: [xid, seq, ...(from === undefined ? [] : [from])].join('.'),
        more: page.more,
      }
      return c.json(answer, 200)
    },
  )
}

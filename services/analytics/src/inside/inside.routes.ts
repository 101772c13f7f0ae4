import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { playedQuery, togetherQuery } from './inside.schemas.ts'
import { playedTogether } from './played-together.ts'

const DAY_MS = 86_400_000
/** Further back, what somebody played says little of what they like now. */
const TOGETHER_DAYS = 182

/** What other services ask of the ledger: sums over listeners, never who they are. */
export function insideRoutes({ ledger, now, serviceSecret }: AnalyticsDeps) {
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS)
  return new Hono()
    .use('/internal/*', internalOnly(serviceSecret, 'analytics'))
    .get('/internal/played-tracks', validate('query', playedQuery), async (c) => {
      const { days, after, limit } = c.req.valid('query')
      return c.json({ tracks: await ledger.listPlayed(daysAgo(days), after, limit) }, 200)
    })
    .get('/internal/played-together', validate('query', togetherQuery), async (c) => {
      const { ids } = c.req.valid('query')
      return c.json({ tracks: await playedTogether(ledger, ids, daysAgo(TOGETHER_DAYS)) }, 200)
    })
}

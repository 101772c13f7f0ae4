import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { AnalyticsService } from './service.ts'

/** The analytics service, as other services call it. */
export const createAnalyticsClient = (reach: Reach) =>
  hc<AnalyticsService>(addressOf('analytics'), { fetch: reach('analytics') })

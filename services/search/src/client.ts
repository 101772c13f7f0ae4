import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { SearchService } from './service.ts'

/** The search service, as other services call it. */
export const createSearchClient = (reach: Reach) =>
  hc<SearchService>(addressOf('search'), { fetch: reach('search') })

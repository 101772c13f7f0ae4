import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { CatalogService } from './service.ts'

/** The catalog service, as other services call it. */
export const createCatalogClient = (reach: Reach) =>
  hc<CatalogService>(addressOf('catalog'), { fetch: reach('catalog') })

import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { StreamingService } from './service.ts'

/** The streaming service, as other services call it. */
export const createStreamingClient = (reach: Reach) =>
  hc<StreamingService>(addressOf('streaming'), { fetch: reach('streaming') })

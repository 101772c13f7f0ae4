import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { AuthService } from './service.ts'

/** The auth service, as other services call it. */
export const createAuthClient = (reach: Reach) =>
  hc<AuthService>(addressOf('auth'), { fetch: reach('auth') })

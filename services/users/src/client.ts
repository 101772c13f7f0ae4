import { type Reach, addressOf } from '@busker/http/reach'
import { hc } from 'hono/client'
import type { UsersService } from './service.ts'

/** The users service, as other services call it. */
export const createUsersClient = (reach: Reach) =>
  hc<UsersService>(addressOf('users'), { fetch: reach('users') })

import type { AccessEnv } from '@busker/http/access'
import type { Context } from 'hono'
import type { Who } from './shelf.ts'

/** Who asks, of a request that was let in. */
export const whoAsks = (c: Context<AccessEnv>): Who => ({
  userId: c.var.access.userId,
  authorization: c.req.header('authorization') ?? '',
})

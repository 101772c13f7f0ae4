import { limitBody } from '@busker/http/body-limit'
import { ApiError } from '@busker/http/errors'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { createAcceptPlays } from './accept-plays.ts'
import { playEvents } from './plays.schemas.ts'

const LARGEST_BATCH = 256 * 1024

/** Takes the reports of players. The type of the body does not matter: a beacon can only send text. */
export function playsRoutes(deps: AnalyticsDeps) {
  const acceptPlays = createAcceptPlays(deps)
  return new Hono().post('/v1/plays', limitBody(LARGEST_BATCH), async (c) => {
    const batch = playEvents.safeParse(await c.req.json().catch(() => undefined))
    if (!batch.success)
      throw new ApiError(
        400,
        'INVALID_REQUEST',
        `Send JSON, {"events": […]} with 1 to 100 events: ${batch.error.issues[0]?.message}.`,
      )
    return c.json({ results: await acceptPlays(batch.data.events) })
  })
}

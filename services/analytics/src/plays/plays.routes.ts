import { limitBody } from '@busker/http/body-limit'
import { ApiError } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { createAcceptPlays } from './accept-plays.ts'
import { playEvents, playResults, sentPlays } from './plays.schemas.ts'

const LARGEST_BATCH = 256 * 1024

/** Takes the reports of players. The type of the body does not matter: a beacon can only send text. */
export function playsRoutes(deps: AnalyticsDeps) {
  const acceptPlays = createAcceptPlays(deps)
  return new Hono().post(
    '/v1/plays',
    operation({
      id: 'reportPlays',
      tag: 'Playing',
      summary: 'Tell what was heard',
      description:
        'Up to 100 events of any sessions. Each is judged by itself, and may be sent again: `listened_ms` only grows. A beacon may send the JSON as text.',
      by: 'no-token',
      takes: { 'application/json': sentPlays },
      answers: { 200: playResults },
    }),
    limitBody(LARGEST_BATCH),
    async (c) => {
      const batch = playEvents.safeParse(await c.req.json().catch(() => undefined))
      if (!batch.success)
        throw new ApiError(
          400,
          'INVALID_REQUEST',
          `Send JSON, {"events": […]} with 1 to 100 events: ${batch.error.issues[0]?.message}.`,
        )
      return c.json({ results: await acceptPlays(batch.data.events) }, 200)
    },
  )
}

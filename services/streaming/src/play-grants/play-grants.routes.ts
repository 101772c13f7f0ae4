import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { ID_PATTERN, newId } from '@busker/contracts/ids'
import { maybeSignedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { StreamingDeps } from '../deps.ts'

const asked = z.object({
  track_id: z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits'),
  context_uri: z
    .string()
    .max(200)
    .regex(
      /^(busker|spotify):(playlist|album|artist|track):\w+$/,
      'is not a URI: write busker:playlist:ID',
    )
    .optional(),
})

/** Permissions to hear a track once, each with the address of its bytes. No account is needed. */
export function playGrantsRoutes({
  renditions,
  grants,
  mediaUrls,
  mediaSeconds,
  tries,
  verify,
}: StreamingDeps) {
  return new Hono().post(
    '/v1/play-grants',
    maybeSignedIn(verify),
    validate('json', asked),
    async (c) => {
      const wait = await tries.take(c.req.header(CLIENT_ADDRESS) ?? 'unknown')
      if (wait)
        throw new ApiError(
          429,
          'RATE_LIMITED',
          `Too many plays from here. Wait ${wait} seconds, then try again.`,
          { 'Retry-After': String(wait) },
        )
      const { track_id: trackId, context_uri: contextUri } = c.req.valid('json')
      const rendition = await renditions.find(trackId)
      if (!rendition) throw notFound('track', trackId)
      const sessionId = newId()
      const expiresAt = new Date(Date.now() + mediaSeconds * 1000)
      const grant = await grants.sign({
        sessionId,
        trackId,
        durationMs: rendition.durationMs,
        issuedAt: new Date(),
        site: c.req.header('origin')?.slice(0, 300) ?? null,
        contextUri: contextUri ?? null,
        userId: c.var.access?.userId ?? null,
      })
      return c.json(
        {
          session_id: sessionId,
          track_id: trackId,
          url: mediaUrls.create(trackId, sessionId, expiresAt),
          content_type: rendition.contentType,
          duration_ms: rendition.durationMs,
          expires_at: expiresAt.toISOString(),
          grant,
        },
        201,
        { 'Cache-Control': 'no-store' },
      )
    },
  )
}

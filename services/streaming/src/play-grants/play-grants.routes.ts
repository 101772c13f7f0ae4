import { addressKey } from '@busker/http/address-key'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { ID_PATTERN, newId } from '@busker/contracts/ids'
import { maybeSignedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { StreamingDeps } from '../deps.ts'
import { catchUp } from '../renditions/follow-tracks.ts'
import { admitEmbeds } from './admit-embeds.ts'
import { loudnessJson, soundLevel } from './loudness-json.ts'
import { playableOf } from './playable.ts'

const asked = z.strictObject({
  track_id: z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits'),
  context_uri: z
    .string()
    .max(200)
    .regex(
      /^(busker|spotify):(playlist|album|artist|track):\w+$/,
      'is not a URI: write busker:playlist:ID',
    )
    .optional(),
  embed_key: z.string('is text').max(64, 'is at most 64 characters').optional(),
})

const given = z
  .object({
    session_id: z.string(),
    track_id: z.string(),
    url: z.url().describe('Signed; holds until `expires_at`.'),
    content_type: z.string(),
    duration_ms: z.int().describe('Of what may be heard.'),
    loudness: z
      .object({
        track: soundLevel.nullable().describe('null: not measured yet, or silent.'),
        album: soundLevel.nullable().describe('null: not all of its tracks are measured yet.'),
      })
      .describe('What a player needs to play it as loud as other music, without clipping.'),
    preview: z.boolean().describe('Whether it is the beginning of the track only.'),
    expires_at: z.iso.datetime(),
    grant: z.string().describe('To be sent with what was heard.'),
  })
  .meta({ id: 'PlayGrant' })

/** Permissions to hear a track once, each with the address of its bytes. No account is needed. */
export function playGrantsRoutes(deps: StreamingDeps) {
  const { renditions, grants, mediaUrls, mediaSeconds, tries, verify } = deps
  const embeds = admitEmbeds(deps)
  const findPlayable = playableOf(deps.previews)
  const complete = catchUp(deps)
  return new Hono().post(
    '/v1/play-grants',
    operation({
      id: 'askToPlay',
      tag: 'Playing',
      summary: 'Permission to hear a track once',
      description:
        'Answers the address of its bytes, which takes ranges, and a grant to report the play with. No account is needed.',
      by: 'anyone',
      answers: { 201: given },
      refuses: {
        403: [
          'EMBED_KEY_REQUIRED',
          'EMBED_KEY_UNKNOWN',
          'EMBED_KEY_OFF',
          'ORIGIN_REQUIRED',
          'ORIGIN_NOT_ALLOWED',
        ],
        404: ['TRACK_NOT_FOUND'],
        409: ['PREVIEW_NOT_POSSIBLE'],
        429: ['RATE_LIMITED', 'EMBED_BUDGET_SPENT'],
        503: ['EMBED_RULES_UNAVAILABLE'],
      },
    }),
    maybeSignedIn(verify),
    validate('json', asked),
    async (c) => {
      const wait = await tries.take(addressKey(c.req.header(CLIENT_ADDRESS)))
      if (wait)
        throw new ApiError(
          429,
          'RATE_LIMITED',
          `Too many plays from here. Wait ${wait} seconds, then try again.`,
          { 'Retry-After': String(wait) },
        )
      const { track_id: trackId, context_uri: contextUri, embed_key: given } = c.req.valid('json')
      const origin = c.req.header('origin')
      const key = await embeds.admit({ given, origin, access: c.var.access })
      const rendition = await renditions.find(trackId)
      if (!rendition) throw notFound('track', trackId)
      complete(rendition)
      if (key) await embeds.spend(key)
      const { durationMs, previewSeconds } = await findPlayable(
        rendition,
        key?.previewSeconds ?? null,
      )
      const sessionId = newId()
      const expiresAt = new Date(Date.now() + mediaSeconds * 1000)
      const grant = await grants.sign({
        sessionId,
        trackId,
        durationMs,
        issuedAt: new Date(),
        site: origin?.slice(0, 300) ?? null,
        contextUri: contextUri ?? null,
        // A play is somebody's own only through an app that may play as them.
        userId: c.var.access?.scopes.has('streaming') ? (c.var.access.userId ?? null) : null,
        embedKeyId: key?.id ?? null,
      })
      return c.json(
        {
          session_id: sessionId,
          track_id: trackId,
          url: mediaUrls.create({ trackId, session: sessionId, expiresAt, previewSeconds }),
          content_type: rendition.contentType,
          duration_ms: durationMs,
          loudness: loudnessJson(rendition),
          preview: previewSeconds !== null,
          expires_at: expiresAt.toISOString(),
          grant,
        },
        201,
        { 'Cache-Control': 'no-store' },
      )
    },
  )
}

import { SignJWT, errors, jwtVerify } from 'jose'
import { z } from 'zod'

const AUDIENCE = 'busker-play'
/** A player that was offline may report a play for so long. */
const REPORT_WITHIN = '30d'

const claims = z.object({
  /** The play session: one listener, one track, once. */
  sid: z.string(),
  trk: z.string(),
  /** Length of the track in milliseconds. */
  dur: z.number(),
  iat: z.number(),
  /** The origin of the page that plays; absent outside a browser. */
  site: z.string().optional(),
  /** What the track was played from, as a URI. */
  ctx: z.string().optional(),
  sub: z.string().optional(),
  /** The id of the embed key that let it be played. */
  ek: z.string().optional(),
})

/** A permission to hear one track once, as the streaming service gave it. */
export interface PlayGrant {
  sessionId: string
  trackId: string
  durationMs: number
  issuedAt: Date
  site: string | null
  contextUri: string | null
  userId: string | null
  embedKeyId: string | null
}

/** Signs play grants, and reads those that were signed with the same secret (JWT, HS256). */
export const createPlayGrants = (secret: Uint8Array) => ({
  sign: (grant: PlayGrant) => {
    const { sessionId, trackId, durationMs, issuedAt, site, contextUri, userId, embedKeyId } = grant
    const jwt = new SignJWT({
      sid: sessionId,
      trk: trackId,
      dur: durationMs,
      ...(site === null ? {} : { site }),
      ...(contextUri === null ? {} : { ctx: contextUri }),
      ...(userId === null ? {} : { sub: userId }),
      ...(embedKeyId === null ? {} : { ek: embedKeyId }),
    })
    return jwt
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(issuedAt)
      .setAudience(AUDIENCE)
      .setExpirationTime(REPORT_WITHIN)
      .sign(secret)
  },

  /** Undefined when the grant is forged, damaged or too old. */
  read: async (grant: string): Promise<PlayGrant | undefined> => {
    try {
      const { payload } = await jwtVerify(grant, secret, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
      })
      const { sid, trk, dur, iat, site, ctx, sub, ek } = claims.parse(payload)
      return {
        sessionId: sid,
        trackId: trk,
        durationMs: dur,
        issuedAt: new Date(iat * 1000),
        site: site ?? null,
        contextUri: ctx ?? null,
        userId: sub ?? null,
        embedKeyId: ek ?? null,
      }
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return undefined
      throw error
    }
  },
})

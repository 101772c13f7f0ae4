import type { Clock } from './clock.ts'
import type { Levels } from './loudness.ts'
import type { Track } from './track.ts'

/** The right to play one track once: a signed address and the proof that goes with each report. */
export type Grant = {
  sessionId: string
  trackId: string
  url: string
  /** `url` is a playlist of HLS, not the sound itself. */
  isHls: boolean
  /** Only the beginning of the track is served. */
  preview: boolean
  loudness: Levels
  /** Milliseconds since 1970. */
  expiresAt: number
  /** Opaque; goes back to the server with every play report. */
  proof: string
}

export type RequestGrant = (track: Track) => Promise<Grant>

/** Asks for grants and keeps at most one in reserve, for the track that follows. */
export function createGrants(request: RequestGrant, clock: Clock) {
  let reserve: { track: Track; grant: Promise<Grant | undefined> } | undefined

  return {
    /** A grant that nobody keeps. */
    ask: request,
    /** Has the grant of `track` ready before it is needed. A failure stays silent: `take` asks again. */
    prefetch(track: Track) {
      if (reserve?.track !== track)
        reserve = { track, grant: request(track).catch(() => undefined) }
      return reserve.grant
    },
    /** What was in reserve is played. */
    spend() {
      reserve = undefined
    },
    /** A grant for `track`, from the reserve if it is still good. */
    async take(track: Track): Promise<Grant> {
      const kept = reserve?.track === track ? reserve.grant : undefined
      reserve = undefined
      const grant = await kept
      return grant && grant.expiresAt > clock.now() + 5000 ? grant : request(track)
    },
  }
}

import type { PlayGrant } from '@busker/play-grant/grant'
import type { z } from 'zod'
import type { AnalyticsDeps } from '../deps.ts'
import { RULE_VERSION, isPlay, isPossible } from './counts.ts'
import { type playResults, readPlayEvent } from './plays.schemas.ts'
import type { Play } from './store.ts'

type PlayResult = z.infer<typeof playResults>['results'][number]

const refused = (session_id: string | null, reason: string, message: string): PlayResult => ({
  session_id,
  status: 'refused',
  reason,
  message,
})

/**
 * Judges each event of a batch by itself, and merges those that hold into the ledger. Resolves, with
 * one result an event, only when the accepted ones are durable.
 */
export const createAcceptPlays =
  ({ ledger, grants, now }: AnalyticsDeps) =>
  async (events: unknown[]): Promise<PlayResult[]> => {
    const bySession = new Map<string, Play>()

    const judge = async (event: unknown): Promise<PlayResult> => {
      const read = readPlayEvent(event)
      if (!read.success) {
        const [issue] = read.error.issues
        return refused(null, 'INVALID_EVENT', `${issue?.path.join('.')}: ${issue?.message}`)
      }
      const { grant: token, listened_ms: listenedMs } = read.data
      const grant = await grants.read(token)
      if (!grant)
        return refused(
          null,
          'INVALID_GRANT',
          'The grant is forged or too old. Ask POST /v1/play-grants for one.',
        )
      if (!isPossible(listenedMs, grant.issuedAt, now()))
        return refused(
          grant.sessionId,
          'FASTER_THAN_TIME',
          'So much cannot have been heard since the grant was given.',
        )
      const known = bySession.get(grant.sessionId)
      if (!known || known.listenedMs < listenedMs)
        bySession.set(grant.sessionId, toPlay(grant, listenedMs))
      return { session_id: grant.sessionId, status: 'accepted' }
    }

    const results = await Promise.all(events.map(judge))
    await ledger.merge([...bySession.values()])
    return results
  }

const toPlay = (grant: PlayGrant, listenedMs: number): Play => ({
  sessionId: grant.sessionId,
  trackId: grant.trackId,
  userId: grant.userId,
  site: grant.site,
  contextUri: grant.contextUri,
  startedAt: grant.issuedAt,
  durationMs: grant.durationMs,
  listenedMs,
  counted: isPlay(listenedMs, grant.durationMs),
  ruleVersion: RULE_VERSION,
})

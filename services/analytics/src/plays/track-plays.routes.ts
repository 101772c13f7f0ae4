import { validate } from '@busker/http/validate'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AnalyticsDeps } from '../deps.ts'
import { countedTrack, trackId, trackIds } from './plays.schemas.ts'
import type { TrackPlays } from './store.ts'

const present = ({ trackId: track_id, plays, listenedMs: listened_ms }: TrackPlays) => ({
  track_id,
  plays,
  listened_ms,
})

/** How often tracks were played. */
export const trackPlaysRoutes = ({ ledger }: AnalyticsDeps) =>
  new Hono()
    .get(
      '/v1/analytics/tracks',
      operation({
        id: 'getPlaysOfTracks',
        tag: 'Statistics',
        summary: 'How often several tracks were played',
        by: 'no-token',
        answers: { 200: z.object({ tracks: z.array(countedTrack) }) },
      }),
      validate('query', trackIds),
      async (c) => {
        const counted = await ledger.countByTrack(c.req.valid('query').ids)
        return c.json({ tracks: counted.map(present) })
      },
    )
    .get(
      '/v1/analytics/tracks/:id',
      operation({
        id: 'getPlaysOfTrack',
        tag: 'Statistics',
        summary: 'How often a track was played',
        description: 'Zero for a track that nobody played, or that is not there.',
        by: 'no-token',
        answers: { 200: countedTrack },
      }),
      validate('param', trackId),
      async (c) => {
        const { id } = c.req.valid('param')
        const [counted] = await ledger.countByTrack([id])
        return c.json(present(counted ?? { trackId: id, plays: 0, listenedMs: 0 }))
      },
    )

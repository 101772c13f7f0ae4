import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AnalyticsDeps } from '../deps.ts'
import { trackId, trackIds } from './plays.schemas.ts'
import type { TrackPlays } from './store.ts'

const present = ({ trackId: track_id, plays, listenedMs: listened_ms }: TrackPlays) => ({
  track_id,
  plays,
  listened_ms,
})

/** How often tracks were played. */
export const trackPlaysRoutes = ({ ledger }: AnalyticsDeps) =>
  new Hono()
    .get('/v1/analytics/tracks', validate('query', trackIds), async (c) => {
      const counted = await ledger.countByTrack(c.req.valid('query').ids)
      return c.json({ tracks: counted.map(present) })
    })
    .get('/v1/analytics/tracks/:id', validate('param', trackId), async (c) => {
      const { id } = c.req.valid('param')
      const [counted] = await ledger.countByTrack([id])
      return c.json(present(counted ?? { trackId: id, plays: 0, listenedMs: 0 }))
    })

import { createAnalyticsClient } from '@busker/analytics/client'
import type { Reach } from '@busker/http/reach'

const PAGE = 5000
/** Plays of so many days make music popular. */
const DAYS = 90

/** Every track that was played in the last 90 days, and how often; throws when nobody can tell. */
export async function* playedLately(inside: Reach) {
  const { internal } = createAnalyticsClient(inside)
  for (let after = ''; ;) {
    const query = { days: String(DAYS), after, limit: String(PAGE) }
    const response = await internal['played-tracks'].$get({ query })
    if (!response.ok) throw new Error(`The analytics service answered ${response.status}.`)
    const { tracks } = await response.json()
    yield tracks
    const last = tracks.at(-1)
    if (!last || tracks.length < PAGE) return
    after = last.trackId
  }
}

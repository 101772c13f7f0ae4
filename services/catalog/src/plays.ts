import { createAnalyticsClient } from '@busker/analytics/client'
import type { Reach } from '@busker/http/reach'
import { getLogger } from '@logtape/logtape'

const TOGETHER = 100

/** How often tracks were played, as the analytics service counts; none while it does not answer. */
export function createPlays(reach: Reach) {
  const tracks = createAnalyticsClient(reach).v1.analytics.tracks
  const ask = async (ids: string[]) => {
    const response = await tracks.$get({ query: { ids: ids.join(',') } })
    if (!response.ok) throw new Error(`The analytics service answered ${response.status}.`)
    return (await response.json()).tracks
  }
  return {
    async count(ids: string[]): Promise<Map<string, number>> {
      const batches = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, i) =>
        ids.slice(i * TOGETHER, (i + 1) * TOGETHER),
      )
      try {
        const counted = (await Promise.all(batches.map(ask))).flat()
        return new Map(counted.map(({ track_id, plays }) => [track_id, plays]))
      } catch (error) {
        getLogger(['busker', 'catalog']).warn('plays are not known', { error })
        return new Map()
      }
    },
  }
}

export type Plays = ReturnType<typeof createPlays>

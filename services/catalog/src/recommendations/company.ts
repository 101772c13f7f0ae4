import { createAnalyticsClient } from '@busker/analytics/client'
import type { ServiceName } from '@busker/contracts/services'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'
import { getLogger } from '@logtape/logtape'

/** As many tracks as the others answer for at once. */
const MOST_TRACKS = 100
/** Recommendations do not wait longer for a service. */
const PATIENCE_MS = 2000

interface Together {
  id: string
  together: { id: string; likeness: number }[]
}

/** How much other tracks keep company with one, by their ids: 0 to 1. */
export interface Company {
  playlists: ReadonlyMap<string, number>
  listeners: ReadonlyMap<string, number>
}

export const nobody: Company = { playlists: new Map(), listeners: new Map() }

/**
 * What keeps company with tracks: in public playlists, as the playlists service knows, and with the
 * same listeners, as the analytics service does. Of a service that does not answer nothing is known,
 * which is logged once until it answers again.
 */
export function createCompany(inside: Reach) {
  const playlists = createPlaylistsClient(inside).internal['tracks-together']
  const listeners = createAnalyticsClient(inside).internal['played-together']
  const silent = new Set<ServiceName>()

  const ask = async (
    service: ServiceName,
    read: () => Promise<{ ok: boolean; status: number; json(): Promise<{ tracks: Together[] }> }>,
  ) => {
    try {
      const response = await within(PATIENCE_MS, read())
      if (!response.ok) throw new Error(`It answered ${response.status}.`)
      const { tracks } = await response.json()
      silent.delete(service)
      return new Map(
        tracks.map(({ id, together }) => [
          id,
          new Map(together.map((one) => [one.id, one.likeness])),
        ]),
      )
    } catch (error) {
      if (!silent.has(service))
        getLogger(['busker', 'catalog']).warn('music is recommended without a service', {
          service,
          error,
        })
      silent.add(service)
      return new Map<string, Map<string, number>>()
    }
  }

  /** By the id of each track, those first if there are too many. */
  return async (trackIds: string[]): Promise<(trackId: string) => Company> => {
    const some = [...new Set(trackIds)].slice(0, MOST_TRACKS)
    if (!some.length) return () => nobody
    const query = { ids: some.join(',') }
    const [inPlaylists, withListeners] = await Promise.all([
      ask('playlists', () => playlists.$get({ query })),
      ask('analytics', () => listeners.$get({ query })),
    ])
    return (id) => ({
      playlists: inPlaylists.get(id) ?? nobody.playlists,
      listeners: withListeners.get(id) ?? nobody.listeners,
    })
  }
}

export type FindCompany = ReturnType<typeof createCompany>

/** The company of several tracks as one: of each track the most that it keeps with any of them. */
export function companyOfAll(all: Company[]): Company {
  const most = (some: ReadonlyMap<string, number>[]) => {
    const sum = new Map<string, number>()
    for (const [id, likeness] of some.flatMap((one) => [...one]))
      sum.set(id, Math.max(likeness, sum.get(id) ?? 0))
    return sum
  }
  return {
    playlists: most(all.map(({ playlists }) => playlists)),
    listeners: most(all.map(({ listeners }) => listeners)),
  }
}

async function within<T>(ms: number, answer: Promise<T>) {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`It did not answer within ${ms} ms.`)), ms)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}

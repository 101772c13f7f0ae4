import { createCatalogClient } from '@busker/catalog/client'
import { unreachable } from '@busker/http/answering'
import type { Reach } from '@busker/http/reach'

interface Asked {
  ids: string
  market?: string
}

/**
 * What users ask of the catalog, by kind: those of these things that it has, whole, in the order
 * asked. `market` (ISO 3166-1 alpha-2) is for whom it shows them.
 */
export function createCatalog(reach: Reach, inside: Reach) {
  const { v1 } = createCatalogClient(reach)
  const { internal } = createCatalogClient(inside)
  return {
    artist: inBatches(
      50,
      async (query) => (await mustRead(await v1.artists.$get({ query }))).artists,
    ),
    track: inBatches(50, async (query) => (await mustRead(await v1.tracks.$get({ query }))).tracks),
    album: inBatches(20, async (query) => (await mustRead(await v1.albums.$get({ query }))).albums),
    /** Changes with everything that it tells of these things; undefined where it cannot say. */
    async revision() {
      const answer = await internal.revision.$get().catch(() => undefined)
      return answer?.ok ? ((await answer.json()).revision ?? undefined) : undefined
    },
    // The catalog holds none of these yet.
    episode: nothing,
    show: nothing,
    audiobook: nothing,
  }
}

export type Catalog = ReturnType<typeof createCatalog>

const nothing = async (_ids: string[], _market?: string): Promise<{ id: string }[]> => []

const inBatches =
  <T>(atOnce: number, read: (query: Asked) => Promise<(T | null)[]>) =>
  async (ids: string[], market?: string) => {
    const batches = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) =>
      ids.slice(i * atOnce, (i + 1) * atOnce),
    )
    const found = await Promise.all(
      batches.map((some) => read({ ids: some.join(','), ...(market ? { market } : {}) })),
    )
    return found.flat().filter((thing) => thing !== null)
  }

async function mustRead<T>(response: { ok: boolean; status: number; json(): Promise<T> }) {
  if (!response.ok) throw unreachable('catalog', response.status)
  return response.json()
}

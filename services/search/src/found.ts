import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'

const TOGETHER = 20

/** What was found, as its owner shows it in a list, in the order of the ids; what is gone meanwhile is left out. */
export function createFound(inside: Reach) {
  const catalog = createCatalogClient(inside)
  const { revision } = catalog.internal
  const playlists = createPlaylistsClient(inside).internal.playlists

  return {
    /** Changes with everything that the catalog shows; undefined where it cannot say. */
    async revision() {
      const answer = await revision.$get().catch(() => undefined)
      return answer?.ok ? ((await answer.json()).revision ?? undefined) : undefined
    },
    track: inBatches(
      async (ids) => (await (await catalog.v1.tracks.$get({ query: { ids } })).json()).tracks,
    ),
    album: inBatches(
      async (ids) => (await (await catalog.internal.albums.$get({ query: { ids } })).json()).albums,
    ),
    artist: inBatches(
      async (ids) => (await (await catalog.v1.artists.$get({ query: { ids } })).json()).artists,
    ),
    playlist: inBatches(
      async (ids) => (await (await playlists.$get({ query: { ids } })).json()).playlists,
    ),
  }
}

const inBatches =
  <T extends { id: string }>(read: (ids: string) => Promise<(T | null)[]>) =>
  async (ids: string[]): Promise<T[]> => {
    const batches = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, i) =>
      ids.slice(i * TOGETHER, (i + 1) * TOGETHER),
    )
    const answers = await Promise.all(batches.map((batch) => read(batch.join(','))))
    const byId = new Map(answers.flat().flatMap((one) => (one ? [[one.id, one] as const] : [])))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }

export type Found = ReturnType<typeof createFound>

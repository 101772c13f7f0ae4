import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'

const TOGETHER = 20

/** What was found, as its owner shows it, in the order of the ids; what is gone meanwhile is left out. */
export function createFound(reach: Reach) {
  const catalog = createCatalogClient(reach).v1
  const playlists = createPlaylistsClient(reach).v1.playlists

  const inBatches = async <T>(ids: string[], read: (ids: string) => Promise<(T | null)[]>) => {
    const batches = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, i) =>
      ids.slice(i * TOGETHER, (i + 1) * TOGETHER),
    )
    const answers = await Promise.all(batches.map((batch) => read(batch.join(','))))
    return answers.flat().filter((one) => one !== null)
  }

  return {
    track: (ids: string[]) =>
      inBatches(
        ids,
        async (some) => (await (await catalog.tracks.$get({ query: { ids: some } })).json()).tracks,
      ),
    album: (ids: string[]) =>
      inBatches(
        ids,
        async (some) => (await (await catalog.albums.$get({ query: { ids: some } })).json()).albums,
      ),
    artist: (ids: string[]) =>
      inBatches(
        ids,
        async (some) =>
          (await (await catalog.artists.$get({ query: { ids: some } })).json()).artists,
      ),
    playlist: async (ids: string[]) => {
      const answers = await Promise.all(ids.map((id) => playlists[':id'].$get({ param: { id } })))
      return Promise.all(answers.filter((answer) => answer.ok).map((answer) => answer.json()))
    },
  }
}

export type Found = ReturnType<typeof createFound>

import { createCatalogClient } from '@busker/catalog/client'
import type { Reach } from '@busker/http/reach'

const AT_ONCE = 50

/** What analytics ask of the catalog: things in full, in the order asked, null for what is gone. */
export function createMusic(reach: Reach) {
  const { v1 } = createCatalogClient(reach)
  return {
    tracks: (ids: string[]) =>
      inParts(ids, async (part) => {
        const answer = await v1.tracks.$get({ query: { ids: part } })
        return (await answer.json()).tracks
      }),
    artists: (ids: string[]) =>
      inParts(ids, async (part) => {
        const answer = await v1.artists.$get({ query: { ids: part } })
        return (await answer.json()).artists
      }),
  }
}

async function inParts<T>(ids: string[], read: (ids: string) => Promise<T[]>) {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join(','),
  )
  return (await Promise.all(parts.map(read))).flat()
}

export type Music = ReturnType<typeof createMusic>

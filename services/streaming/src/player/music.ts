import { createCatalogClient } from '@busker/catalog/client'
import { notFound } from '@busker/http/errors'
import { type Reach, addressOf } from '@busker/http/reach'

const AT_ONCE = 50

/** What a player asks of the catalog and the playlists. */
export function createMusic(reach: Reach) {
  const { v1 } = createCatalogClient(reach)
  /** Tracks in full, in the order asked; null for those that are not there. */
  const tracks = async (ids: string[]) => {
    const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
      ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
    )
    const found = await Promise.all(
      parts.map(async (part) => {
        const answer = await v1.tracks.$get({ query: { ids: part.join(',') } })
        return (await answer.json()).tracks
      }),
    )
    return found.flat()
  }
  return {
    tracks,
    /** Throws 404 for the first of these tracks that is not there. */
    async mustHave(ids: string[]) {
      const found = await tracks(ids)
      const missing = found.indexOf(null)
      if (missing >= 0) throw notFound('track', ids[missing] ?? '')
      return found.filter((track) => track !== null)
    },
    /** Throws 404 for what is not there, or not to be seen by whoever sends this header. */
    async mustHaveContext(uri: string, authorization: string) {
      const [, type = '', id = ''] = uri.split(':')
      const service = type === 'playlist' ? 'playlists' : 'catalog'
      const path = type === 'playlist' ? `playlists/${id}/items?limit=1` : `${type}s/${id}`
      const answer = await reach(service)(`${addressOf(service)}/v1/${path}`, {
        headers: type === 'playlist' ? { authorization } : {},
      })
      await answer.body?.cancel()
      if (!answer.ok) throw notFound(type, id)
    },
  }
}

export type Music = ReturnType<typeof createMusic>

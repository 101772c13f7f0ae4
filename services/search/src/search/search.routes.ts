import { toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { SearchDeps } from '../deps.ts'
import { searchQuery } from './search.schemas.ts'

/** Search over tracks, albums, artists and playlists: one page of each type that is asked for. */
export function searchRoutes({ index, found, publicUrl }: SearchDeps) {
  return new Hono().get('/v1/search', validate('query', searchQuery), async (c) => {
    const { q, type: types, limit, offset } = c.req.valid('query')
    const results = await index.search({ q, types, limit, offset })
    const pages = await Promise.all(
      types.map(async (type) => {
        const { ids, total } = results[type] ?? { ids: [], total: 0 }
        const href = `${publicUrl}/v1/search?${new URLSearchParams({ q, type })}`
        return [
          `${type}s`,
          toPage<unknown>(href, { limit, offset }, total, await found[type](ids)),
        ] as const
      }),
    )
    return c.json(Object.fromEntries(pages))
  })
}

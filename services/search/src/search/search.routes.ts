import { FOR_A_MOMENT, unlessKnown } from '@busker/http/conditional'
import { operation } from '@busker/http/operation'
import { toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { SearchDeps } from '../deps.ts'
import { parseQuery } from '../search-index/parse-query.ts'
import { type DocumentType, documentTypes } from '../search-index/search-index.ts'
import { absentTypes, searchQuery, searchResults } from './search.schemas.ts'

/** Search over all types of the Web API: one page of each that is asked for. */
export function searchRoutes({ index, found, publicUrl }: SearchDeps) {
  /** Counts all that an answer is made of, where something does: nothing counts playlists, or time. */
  const counter = (q: string, types: readonly DocumentType[]) => async () => {
    if (types.includes('playlist') || parseQuery(q).onlyNew) return undefined
    const [changes, revision] = [index.changes(), await found.revision()]
    return changes === undefined || revision === undefined ? undefined : `${changes} ${revision}`
  }
  return new Hono().get(
    '/v1/search',
    operation({
      id: 'search',
      tag: 'Search',
      summary: 'Music by words',
      description: `One page of each type that is asked for. Words may be misspelt and without accents. Filters:
\`album:\`, \`artist:\`, \`track:\`, \`genre:\`, \`year:1970-1979\`, \`isrc:\`, \`upc:\`, \`tag:new\` (albums of
the last two weeks) and \`tag:hipster\` (the least played tenth). Words in quotes stand together.`,
      by: 'no-token',
      answers: { 200: searchResults },
    }),
    validate('query', searchQuery),
    async (c) => {
      const { q, type, market, limit, offset } = c.req.valid('query')
      const asked = [...new Set(type)]
      const types = documentTypes.filter((one) => asked.includes(one))
      const pageOf = <T>(one: string, total: number, items: T[]) => {
        const query = new URLSearchParams({ q, type: one, ...(market ? { market } : {}) })
        return toPage(`${publicUrl}/v1/search?${query}`, { limit, offset }, total, items)
      }
      return unlessKnown(c, FOR_A_MOMENT, [], counter(q, types), async () => {
        const results = await index.search({ q, types, limit, offset })
        const pages = await Promise.all(
          types.map(async (type) => {
            const { ids, total } = results[type] ?? { ids: [], total: 0 }
            return [`${type}s`, pageOf<unknown>(type, total, await found[type](ids))] as const
          }),
        )
        const absent = absentTypes
          .filter((one) => asked.includes(one))
          .map((one) => [`${one}s`, pageOf<unknown>(one, 0, [])] as const)
        return c.json(Object.fromEntries([...pages, ...absent]), 200)
      })
    },
  )
}

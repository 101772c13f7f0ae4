import type { Client } from 'typesense'
import type { SearchQuery } from '../parse-query.ts'
import { hipsterPlace, rank } from '../rank.ts'
import { tenthsOf } from '../index-entry.ts'
import {
  type DocumentType,
  type FoundIds,
  maxTotal,
  type SearchRequest,
  type SearchResults,
} from '../search-index.ts'
import {
  exactTitles,
  ranked,
  type SearchParameters,
  searchParameters,
} from './search-parameters.ts'
import { fromStored, type StoredEntry } from './stored-entry.ts'

type Answer = { found: number; entries: ReturnType<typeof fromStored>[] }

/** One page for every type asked, in one request, two when a page lies beyond the ranked ones. */
export async function findEntries(
  client: Client,
  collection: string,
  query: SearchQuery,
  newSince: number,
  { types, limit, offset }: SearchRequest,
): Promise<SearchResults> {
  const limits = await Promise.all(
    types.map(async (type) => ({
      newSince,
      hipster: query.onlyHipster ? await hipsterTenths(client, collection, type) : 1000,
    })),
  )
  const searches = types.map((type, i) => searchParameters(collection, query, limits[i]!, type))
  const isWorded = query.words.length > 0
  const exact = isWorded ? searches.map((search) => exactTitles(search, query.words)) : []
  const answers = await ask(client, [...searches, ...exact])
  const found = types.map(async (type, i): Promise<[typeof type, FoundIds]> => {
    const answer = answers[i] ?? { found: 0, entries: [] }
    const byId = new Map(answer.entries.map((entry) => [entry.id, entry]))
    for (const entry of answers[types.length + i]?.entries ?? []) byId.set(entry.id, entry)
    const best = rank(query, limits[i]!, [...byId.values()])
    const ids = best.slice(offset, offset + limit).map(({ id }) => id)
    const isAll = answer.found <= answer.entries.length
    const total = Math.min(isAll ? best.length : answer.found, maxTotal)
    const search = searches[i]
    const wanted = Math.min(offset + limit, total) - Math.max(offset, best.length)
    if (isAll || wanted <= 0 || !search) return [type, { ids, total }]
    const skipped = ranked + Math.max(offset - best.length, 0)
    const rest = await askFrom(client, search, skipped, wanted)
    return [type, { ids: [...ids, ...rest.filter((id) => !byId.has(id))], total }]
  })
  return Object.fromEntries(await Promise.all(found))
}

/** The ids from one place on in Typesense's order; 0.24 only knows whole pages. */
async function askFrom(client: Client, search: SearchParameters, start: number, count: number) {
  const first = Math.floor(start / ranked)
  const last = Math.floor((start + count - 1) / ranked)
  const pages = Array.from({ length: last - first + 1 }, (_, n) => first + n + 1)
  const answers = await ask(
    client,
    pages.map((page) => ({ ...search, page })),
  )
  const skip = start - first * ranked
  return answers.flatMap(({ entries }) => entries.map(({ id }) => id)).slice(skip, skip + count)
}

/** The greatest popularity within the least popular tenth of a type. */
async function hipsterTenths(client: Client, collection: string, type: DocumentType) {
  const leastPopular = (page: number) =>
    client
      .collections<StoredEntry>(collection)
      .documents()
      .search(
        {
          q: '*',
          query_by: 'title',
          filter_by: `type:=${type}`,
          sort_by: 'popularity:asc',
          per_page: 1,
          page,
        },
        {},
      )
  const { found } = await leastPopular(1)
  const { hits } = await leastPopular(hipsterPlace(found) + 1)
  return tenthsOf(hits?.[0]?.document.popularity ?? 0)
}

async function ask(client: Client, searches: SearchParameters[]): Promise<Answer[]> {
  const { results } = await client.multiSearch.perform<StoredEntry[]>({ searches }, {})
  return results.map((result) => {
    if ('error' in result) throw new Error(`Typesense refused a search: ${String(result.error)}`)
    return {
      found: result.found,
      entries: result.hits?.map((hit) => fromStored(hit.document)) ?? [],
    }
  })
}

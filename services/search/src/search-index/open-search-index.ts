import type { SearchIndex, SearchIndexOptions } from './search-index.ts'
import { openSqliteSearchIndex } from './sqlite/sqlite-search-index.ts'
import { openTypesenseSearchIndex } from './typesense/typesense-search-index.ts'

const examples =
  'sqlite:./data/search.db, sqlite::memory: or typesense:http://localhost:8108?key=KEY'

/**
 * Opens the search index at a URL whose scheme chooses the adapter: `sqlite:<path>`,
 * `sqlite::memory:`, or `typesense:<http address>?key=<API key>`, where `&collection=<name>` keeps
 * several indexes apart on one server. Throws, without the key, when the URL is neither.
 */
export async function openSearchIndex(
  url: string,
  options: SearchIndexOptions = {},
): Promise<SearchIndex> {
  const [, scheme = '', address = ''] = /^([a-z]+):(.*)$/i.exec(url) ?? []
  if (scheme === 'sqlite' && address !== '')
    return openSqliteSearchIndex(address.replace(/^\/\/(?=\/)/, ''), options)
  if (scheme === 'typesense') return openTypesenseSearchIndex(readTypesense(address), options)
  throw new Error(`SEARCH_URL cannot begin with "${scheme}:". Set it to ${examples}`)
}

function readTypesense(address: string) {
  const server = URL.parse(address)
  const apiKey = server?.searchParams.get('key')
  if (!server || !/^https?:$/.test(server.protocol) || !apiKey)
    throw new Error(`SEARCH_URL needs the address and the key of a Typesense server: ${examples}`)
  const alias = server.searchParams.get('collection') ?? 'busker-search-v1'
  return { url: server.origin + server.pathname.replace(/\/$/, ''), apiKey, alias }
}

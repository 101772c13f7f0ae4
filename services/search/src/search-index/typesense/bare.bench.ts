import { Client } from 'typesense'
import { toIndexEntry } from '../index-entry.ts'
import { parseQuery } from '../parse-query.ts'
import { type SearchDocument, documentTypes } from '../search-index.ts'
import { type StoredEntry, toStored } from './stored-entry.ts'

/** The client of Typesense, given the questions and the entries ready made. */
export function bareTypesense(url: string, queries: string[], albums: SearchDocument[][]) {
  const server = new URL(url.replace('typesense:', ''))
  const collection = server.searchParams.get('collection')!
  const client = new Client({
    nodes: [{ url: server.origin }],
    apiKey: server.searchParams.get('key')!,
    logLevel: 'silent',
  })
  const searches = queries.map((q) => {
    const words = parseQuery(q).words.join(' ')
    const common = {
      collection,
      query_by: 'title,artist,album',
      query_by_weights: '4,2,1',
      prefix: true,
      num_typos: 2,
      min_len_1typo: 4,
      min_len_2typo: 8,
      typo_tokens_threshold: 10,
      drop_tokens_threshold: 0,
      max_candidates: 50,
      highlight_fields: 'none',
      highlight_full_fields: 'none',
      page: 1,
      per_page: 150,
    }
    const ofTypes = documentTypes.map((type) => ({
      ...common,
      q: words,
      filter_by: `type:=${type}`,
      sort_by: '_text_match:desc,popularity:desc',
    }))
    const exact = documentTypes.map((type) => ({
      ...common,
      q: '*',
      filter_by: `type:=${type} && titleKey:=\`${words.replaceAll(' ', '')}\``,
      sort_by: 'popularity:desc',
    }))
    return [...ofTypes, ...exact]
  })
  const entries = albums.map((songs) => songs.map((song) => toStored(toIndexEntry(song))))
  return {
    search: (n: number) => client.multiSearch.perform({ searches: searches[n]! }, {}),
    upsert: (n: number) =>
      client
        .collections<StoredEntry>(collection)
        .documents()
        .import(entries[n]!, { action: 'upsert' }),
    close() {},
  }
}

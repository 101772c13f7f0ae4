import { titleKey } from '../index-entry.ts'
import type { SearchQuery } from '../parse-query.ts'
import type { TagLimits } from '../rank.ts'
import type { DocumentType } from '../search-index.ts'

import type { StoredEntry } from './stored-entry.ts'

/** How many of the best are fetched and ranked; what is beyond follows in Typesense's order. */
export const ranked = 150
const enoughWithoutTypos = 10

/** The parameters of one Typesense search (https://typesense.org/docs/0.24.1/api/search.html). */
export type SearchParameters = ReturnType<typeof searchParameters>

/** The search for one type's documents. Words are letters and digits, so none is filter syntax. */
export function searchParameters(
  collection: string,
  query: SearchQuery,
  limits: TagLimits,
  type: DocumentType,
) {
  const isWorded = query.words.length > 0
  return {
    collection,
    q: isWorded ? query.words.join(' ') : '*',
    query_by: 'title,artist,album',
    query_by_weights: '4,2,1',
    filter_by: conditions(query, limits, type).join(' && '),
    sort_by: isWorded ? '_text_match:desc,popularity:desc' : 'popularity:desc',
    prefix: true,
    num_typos: 2,
    min_len_1typo: 4,
    min_len_2typo: 8,
    typo_tokens_threshold: enoughWithoutTypos,
    drop_tokens_threshold: 0,
    max_candidates: 50,
    highlight_fields: 'none',
    highlight_full_fields: 'none',
    page: 1,
    per_page: ranked,
  }
}

/** The same search for exact titles only, which text matching may rank below popular songs. */
export const exactTitles = (parameters: SearchParameters, words: string[]): SearchParameters => ({
  ...parameters,
  q: '*',
  filter_by: `${parameters.filter_by} && titleKey:=${literal(titleKey(words.join(' ')))}`,
  sort_by: 'popularity:desc',
})

/** Between backticks nothing is syntax; the values are ours and have none in them. */
export const literal = (value: string) => `\`${value.replaceAll('`', '')}\``

function conditions(query: SearchQuery, limits: TagLimits, type: DocumentType): string[] {
  const { filters, years, isrc, upc, onlyNew, onlyHipster } = query
  const field = (name: keyof StoredEntry) => name
  return [
    `${field('type')}:=${type}`,
    ...filters.map(
      ({ field: name, words }) =>
        `${field(name === 'track' ? 'title' : name)}:${literal(words.join(' '))}`,
    ),
    ...(years ? [`${field('year')}:[${years.from}..${years.to}]`] : []),
    ...(isrc === null ? [] : [`${field('isrc')}:=${literal(isrc)}`]),
    ...(upc === null ? [] : [`${field('upc')}:=${literal(upc)}`]),
    ...(onlyNew ? [`${field('addedAt')}:>=${Math.ceil(limits.newSince)}`] : []),
    ...(onlyHipster ? [`${field('popularity')}:<${(limits.hipster + 0.5) / 10}`] : []),
  ]
}

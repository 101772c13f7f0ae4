import { wordsOf } from './fold.ts'
import { foldIsrc, foldUpc } from './index-entry.ts'

type TextField = 'artist' | 'album' | 'track' | 'genre'

/** A query that every adapter understands; words are folded. */
export type SearchQuery = {
  /** All must be found in title, artist and album together; the last may be unfinished. */
  words: string[]
  /** The words of one filter follow each other. */
  filters: { field: TextField; words: string[] }[]
  /** Both ends included. */
  years: { from: number; to: number } | null
  isrc: string | null
  upc: string | null
  /** Only what was added in the last two weeks. */
  onlyNew: boolean
  /** Only the least popular tenth. */
  onlyHipster: boolean
}

const longestQuery = 256
const names = 'artist|album|track|genre|year|isrc|upc|tag'
const filter = new RegExp(
  `(?<![^\\s"])(${names}):\\s*(?:"([^"]*)"?|((?!(?:${names}):)[^\\s"]*))`,
  'gi',
)

/**
 * Reads a query: free words, and the filters of Spotify's Web API: `artist:`, `album:`, `track:`,
 * `genre:`, `year:1994`, `year:1990-1999`, `isrc:`, `upc:`, `tag:new`,
 * `tag:hipster`. A filter takes one word, or several
 * in quotes. What is no filter is read as words; 256 UTF-16 units are read. Never throws.
 */
export function parseQuery(q: string): SearchQuery {
  const query: SearchQuery = {
    words: [],
    filters: [],
    years: null,
    isrc: null,
    upc: null,
    onlyNew: false,
    onlyHipster: false,
  }
  const typed = q
    .slice(0, longestQuery)
    .toWellFormed()
    .replace(/[“”„«»]/g, '"')
  const free = typed.replace(filter, (whole, name: string, quoted?: string, bare?: string) =>
    readFilter(query, name.toLowerCase(), (quoted ?? bare ?? '').trim()) ? ' ' : whole,
  )
  query.words = wordsOf(free.replaceAll('"', ' '))
  return query
}

/** Nothing was asked: neither words nor filters. */
export const isBlank = ({ words, filters, years, isrc, upc, onlyNew, onlyHipster }: SearchQuery) =>
  words.length === 0 &&
  filters.length === 0 &&
  years === null &&
  isrc === null &&
  upc === null &&
  !onlyNew &&
  !onlyHipster

function readFilter(query: SearchQuery, name: string, value: string): boolean {
  if (value === '') return true
  if (name === 'year') {
    const years = readYears(value)
    query.years = years ?? query.years
    return years !== null
  }
  if (name === 'isrc') {
    const isrc = foldIsrc(value)
    query.isrc = isrc || query.isrc
    return isrc !== ''
  }
  if (name === 'upc') {
    const upc = foldUpc(value)
    query.upc = upc || query.upc
    return upc !== ''
  }
  if (name === 'tag') {
    const tag = value.toLowerCase()
    query.onlyNew ||= tag === 'new'
    query.onlyHipster ||= tag === 'hipster'
    return tag === 'new' || tag === 'hipster'
  }
  const words = wordsOf(value)
  if (words.length > 0) query.filters.push({ field: name as TextField, words })
  return true
}

function readYears(value: string) {
  const [, first, dash, last] = /^(\d{4})?\s*(-)?\s*(\d{4})?$/.exec(value) ?? []
  if (first === undefined && last === undefined) return null
  const from = Number(first ?? 1)
  const to = Number(last ?? (dash ? 9999 : from))
  return from <= to ? { from, to } : { from: to, to: from }
}

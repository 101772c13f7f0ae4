import { allowedEdits, editsBetween } from './edits.ts'
import { type IndexEntry, spelledWords, tenthsOf } from './index-entry.ts'
import type { SearchQuery } from './parse-query.ts'

/** What the tags of a query mean at a moment. */
export interface TagLimits {
  /** `tag:new` is what was added since then, in ms since 1970. */
  newSince: number
  /** `tag:hipster` is what is at most so popular, in tenths. */
  hipster: number
}

/** How well an entry answers: lower is better; typos count from `typoTier` up, one each. */
const typoTier = 5

/**
 * Orders what an adapter found, and drops what does not answer the query: exact title, beginning
 * of the title, all words in the title, then with the artist's, then with the album's, then with
 * typos. The more popular first, then by title and id, so that pages never overlap.
 */
export function rank<Entry extends IndexEntry>(
  query: SearchQuery,
  limits: TagLimits,
  entries: Entry[],
): Entry[] {
  const ranked: { entry: Entry; tier: number }[] = []
  for (const entry of entries) {
    const tier = passesFilters(query, limits, entry) ? tierOf(query.words, entry) : null
    if (tier !== null) ranked.push({ entry, tier })
  }
  ranked.sort((a, b) => a.tier - b.tier || compareEntries(a.entry, b.entry))
  return ranked.map(({ entry }) => entry)
}

const compareEntries = (a: IndexEntry, b: IndexEntry) =>
  b.popularity - a.popularity || compareText(a.title, b.title) || compareText(a.id, b.id)

// Not localeCompare: the order must be the same on every machine.
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The tier of an entry, or null when it does not answer. */
function tierOf(words: string[], entry: IndexEntry): number | null {
  if (words.length === 0) return 0
  const title = spelledWords(entry.title)
  const typed = words.join(' ')
  if (title === typed) return 0
  if (title.replaceAll(' ', '') === typed.replaceAll(' ', '')) return 0
  if (title.startsWith(typed)) return 1
  let text = ''
  for (const [tier, field] of [entry.title, entry.artist, entry.album].entries()) {
    text += ` ${field}`
    if (hasAll(words, text)) return tier + 2
  }
  const edits = editsToMatch(words, [...new Set(text.split(' '))])
  return edits === null ? null : typoTier - 1 + edits
}

const hasAll = (words: string[], text: string) =>
  words.every((word, i) =>
    i === words.length - 1 ? text.includes(` ${word}`) : `${text} `.includes(` ${word} `),
  )

function editsToMatch(words: string[], candidates: string[]): number | null {
  let sum = 0
  for (const [i, word] of words.entries()) {
    const most = allowedEdits(word)
    const isLast = i === words.length - 1
    let least = most + 1
    for (const candidate of candidates) {
      least = Math.min(least, editsBetween(word, candidate, most, isLast))
      if (least === 0) break
    }
    if (least > most) return null
    sum += least
  }
  return sum
}

function passesFilters(query: SearchQuery, limits: TagLimits, entry: IndexEntry): boolean {
  const { filters, years, isrc, upc, onlyNew, onlyHipster } = query
  if (years && (entry.year === null || entry.year < years.from || entry.year > years.to))
    return false
  if (isrc !== null && entry.isrc !== isrc) return false
  if (upc !== null && entry.upc !== upc) return false
  if (onlyNew && entry.addedAt < limits.newSince) return false
  if (onlyHipster && tenthsOf(entry.popularity) > limits.hipster) return false
  return filters.every(({ field, words }) => {
    if (field === 'track' && entry.type !== 'track') return false
    const text = field === 'track' ? entry.title : entry[field]
    return ` ${text} `.includes(` ${words.join(' ')} `)
  })
}

/** Where the least popular tenth of so many ends, counted from the least popular, from 0. */
export const hipsterPlace = (count: number) => Math.max(0, Math.ceil(count / 10) - 1)

/** `tag:new` is what was added after this moment, two weeks before `now`; in ms since 1970. */
export const newSince = (now: Date) => now.getTime() - 14 * 86_400_000

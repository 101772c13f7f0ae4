import type { SearchQuery } from '../parse-query.ts'
import { dayOf } from './write-entries.ts'

/** How the free words of a query are looked for. */
export type Wanted = 'anywhere' | 'in title' | 'at start of title' | { corrected: string[][] }

/**
 * An FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax); every word is a quoted
 * string, so nothing that a listener types is syntax. Empty when there is nothing to match.
 */
export function ftsExpression(query: SearchQuery, newSince: number, wanted: Wanted): string {
  const { words, filters, years, onlyNew } = query
  const conditions = words.length > 0 ? [freeWords(words, wanted)] : []
  for (const { field, words: phrase } of filters)
    conditions.push(`${field === 'track' ? 'title' : field} : ${quote(phrase.join(' '))}`)
  if (years) {
    const begins = yearBeginnings(years.from, years.to)
    conditions.push(`year : (${begins.map((b) => `${quote(b)} *`).join(' OR ')})`)
  }
  if (onlyNew) {
    const days = Array.from({ length: 17 }, (_, day) => quote(String(dayOf(newSince) + day)))
    conditions.push(`day : (${days.join(' OR ')})`)
  }
  return conditions.join(' AND ')
}

function freeWords(words: string[], wanted: Wanted): string {
  if (wanted === 'at start of title') return `title : ^ ${quote(words.join(' '))} *`
  const last = words.length - 1
  const columns = wanted === 'in title' ? 'title' : '{title artist album}'
  const typed = words.map((word, i) => (i === last ? `${quote(word)} *` : quote(word)))
  const groups =
    typeof wanted === 'string'
      ? typed
      : typed.map(
          (word, i) => `(${[word, ...(wanted.corrected[i] ?? []).map(quote)].join(' OR ')})`,
        )
  return `${columns} : (${groups.join(' AND ')})`
}

const quote = (words: string) => `"${words.replaceAll('"', '""')}"`

/** The fewest beginnings of four-digit years that cover a span: 1990–2001 is "199", "2000", "2001". */
export function yearBeginnings(from: number, to: number, beginning = ''): string[] {
  const free = 4 - beginning.length
  const first = Number(beginning.padEnd(4, '0'))
  const last = Number(beginning.padEnd(4, '9'))
  if (last < from || first > to) return []
  if (free === 0 || (beginning !== '' && first >= from && last <= to)) return [beginning]
  return Array.from('0123456789').flatMap((d) => yearBeginnings(from, to, beginning + d))
}

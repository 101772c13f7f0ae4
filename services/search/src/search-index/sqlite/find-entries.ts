import { allowedEdits } from '../edits.ts'
import { type IndexEntry, titleKey } from '../index-entry.ts'
import type { SearchQuery } from '../parse-query.ts'
import { rank } from '../rank.ts'
import { type DocumentType, type FoundIds, maxTotal } from '../search-index.ts'
import { keysOfType } from './document-keys.ts'
import { ftsExpression, type Wanted } from './fts-expression.ts'
import type { SqliteStore } from './sqlite-store.ts'

type Row = IndexEntry & { key: number }
type KeyRow = { key: number }

/** Candidates of each kind that are read and ranked; what is beyond follows by popularity. */
const ranked = 120
/** With so many exact results nobody meant something else. */
const enoughWithoutTypos = 10
const spellings = 24

/** What may have been meant by each word; it is the same for every type. */
export const correctionsOf = ({ vocabulary }: SqliteStore, words: string[]): string[][] =>
  words.map((word, i) => vocabulary.near(word, i === words.length - 1, spellings))

/** One page of one type's results. Pages are cut from one order, so they never overlap. */
export function findEntries(
  { db }: SqliteStore,
  query: SearchQuery,
  newSince: number,
  corrections: () => string[][],
  page: { type: DocumentType; limit: number; offset: number },
): FoundIds {
  const { first, last } = keysOfType(page.type)
  const matching = (wanted: Wanted, limit: number) =>
    db
      .query<KeyRow, [string, number]>(
        `SELECT rowid AS key FROM words_${page.type} (?) ORDER BY rowid LIMIT ?`,
      )
      .all(ftsExpression(query, newSince, wanted), limit)
      .map(({ key }) => key)
  const equal = (column: 'titleKey' | 'isrc', value: string, limit: number) =>
    db
      .query<KeyRow, [string, bigint, bigint, number]>(
        `SELECT key FROM document WHERE ${column} = ? AND key BETWEEN ? AND ? ORDER BY key LIMIT ?`,
      )
      .all(value, first, last, limit)
      .map(({ key }) => key)

  const isWorded = query.words.length > 0
  const found =
    query.isrc === null ? matching('anywhere', maxTotal) : equal('isrc', query.isrc, maxTotal)
  const candidates = new Set(found.slice(0, ranked))
  if (isWorded && query.isrc === null) {
    for (const key of equal('titleKey', titleKey(query.words.join(' ')), ranked))
      candidates.add(key)
    if (found.length > ranked) {
      for (const key of matching('at start of title', ranked)) candidates.add(key)
      for (const key of matching('in title', ranked)) candidates.add(key)
    }
    const isPoor = candidates.size < enoughWithoutTypos && query.words.some(allowedEdits)
    if (isPoor)
      for (const key of matching({ corrected: corrections() }, ranked)) candidates.add(key)
  }
  const best = rank(query, newSince, readRows(db, [...candidates]))
  const rest = found.filter((key) => !candidates.has(key))
  const ids = best.map(({ id }) => id).slice(page.offset, page.offset + page.limit)
  const skipped = Math.max(page.offset - best.length, 0)
  const more = readRows(db, rest.slice(skipped, skipped + page.limit - ids.length))
  return {
    ids: [...ids, ...more.map(({ id }) => id)],
    total: Math.min(best.length + rest.length, maxTotal),
  }
}

const readRows = (db: SqliteStore['db'], keys: number[]) =>
  keys.length === 0
    ? []
    : db
        .query<Row, [string]>(
          'SELECT * FROM document WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
        )
        .all(JSON.stringify(keys))

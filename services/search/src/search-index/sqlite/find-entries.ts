import { allowedEdits } from '../edits.ts'
import { type IndexEntry, tenthsOf, titleKey } from '../index-entry.ts'
import type { SearchQuery } from '../parse-query.ts'
import { hipsterPlace, rank } from '../rank.ts'
import { type DocumentType, type FoundIds, maxTotal } from '../search-index.ts'
import { keysOfPopularity, keysOfType } from './document-keys.ts'
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
  const { first: mostPopular, last } = keysOfType(page.type)
  const hipster = query.onlyHipster ? hipsterTenths(db, page.type) : 1000
  // Keys sort by popularity: the unpopular begin at one of them.
  const first = query.onlyHipster ? keysOfPopularity(page.type, hipster / 10).first : mostPopular
  const matching = (wanted: Wanted, limit: number) => {
    const expression = ftsExpression(query, newSince, wanted)
    const rows = expression
      ? db
          .query<KeyRow, [string, bigint, number]>(
            `SELECT rowid AS key FROM words_${page.type} (?) WHERE rowid >= ? ORDER BY rowid LIMIT ?`,
          )
          .all(expression, first, limit)
      : db
          .query<KeyRow, [bigint, bigint, number]>(
            'SELECT key FROM document WHERE key BETWEEN ? AND ? ORDER BY key LIMIT ?',
          )
          .all(first, last, limit)
    return rows.map(({ key }) => key)
  }
  const equal = (column: 'titleKey' | 'isrc' | 'upc', value: string, limit: number) =>
    db
      .query<KeyRow, [string, bigint, bigint, number]>(
        `SELECT key FROM document WHERE ${column} = ? AND key BETWEEN ? AND ? ORDER BY key LIMIT ?`,
      )
      .all(value, first, last, limit)
      .map(({ key }) => key)

  const isWorded = query.words.length > 0
  const found =
    query.isrc !== null
      ? equal('isrc', query.isrc, maxTotal)
      : query.upc !== null
        ? equal('upc', query.upc, maxTotal)
        : matching('anywhere', maxTotal)
  const candidates = new Set(found.slice(0, ranked))
  if (isWorded && query.isrc === null && query.upc === null) {
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
  const best = rank(query, { newSince, hipster }, readRows(db, [...candidates]))
  const rest = found.filter((key) => !candidates.has(key))
  const ids = best.map(({ id }) => id).slice(page.offset, page.offset + page.limit)
  const skipped = Math.max(page.offset - best.length, 0)
  const more = readRows(db, rest.slice(skipped, skipped + page.limit - ids.length))
  return {
    ids: [...ids, ...more.map(({ id }) => id)],
    total: Math.min(best.length + rest.length, maxTotal),
  }
}

/** The greatest popularity within the least popular tenth of a type. */
function hipsterTenths(db: SqliteStore['db'], type: DocumentType): number {
  const { first, last } = keysOfType(type)
  const { n = 0 } =
    db
      .query<{ n: number }, [bigint, bigint]>(
        'SELECT count(*) AS n FROM document WHERE key BETWEEN ? AND ?',
      )
      .get(first, last) ?? {}
  const found = db
    .query<{ popularity: number }, [bigint, bigint, number]>(
      'SELECT popularity FROM document WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1 OFFSET ?',
    )
    .get(first, last, hipsterPlace(n))
  return tenthsOf(found?.popularity ?? 0)
}

const readRows = (db: SqliteStore['db'], keys: number[]) =>
  keys.length === 0
    ? []
    : db
        .query<Row, [string]>(
          'SELECT * FROM document WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
        )
        .all(JSON.stringify(keys))

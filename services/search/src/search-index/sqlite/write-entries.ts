import type { IndexEntry } from '../index-entry.ts'
import { titleKey } from '../index-entry.ts'
import type { DocumentType } from '../search-index.ts'
import { keysOfPopularity } from './document-keys.ts'
import type { SqliteStore } from './sqlite-store.ts'

type Row = IndexEntry & { key: number }
type Binding = Record<string, string | number | bigint | null>

const findRow = 'SELECT * FROM document WHERE type = ? AND id = ?'
const dayLength = 86_400_000

/** The day of a moment, as the index counts days. */
export const dayOf = (milliseconds: number) => Math.floor(milliseconds / dayLength)

/** Stores entries in one transaction, each in its place by popularity. Unchanged ones cost a look. */
export function writeEntries({ db, vocabulary }: SqliteStore, entries: IndexEntry[]) {
  const latest = new Map(entries.map((entry) => [`${entry.type}:${entry.id}`, entry]))
  const find = db.query<Row, [string, string]>(findRow)
  const lastKey = db.query<{ key: number | null }, [bigint, bigint]>(
    'SELECT max(key) AS key FROM document WHERE key BETWEEN ? AND ?',
  )
  const insert = db.query<null, Binding>(
    `INSERT INTO document
     VALUES ($key, $type, $id, $title, $artist, $album, $genre, $year, $isrc, $upc, $popularity, $addedAt, $titleKey)`,
  )
  const insertWords = (type: DocumentType) =>
    db.query<null, Binding>(
      `INSERT INTO words_${type} (rowid, title, artist, album, genre, year, day)
       VALUES ($key, $title, $artist, $album, $genre, $year, $day)`,
    )
  const write = db.transaction(() => {
    const rows: (IndexEntry & { key: bigint })[] = []
    for (const entry of latest.values()) {
      const before = find.get(entry.type, entry.id)
      if (before && isSame(before, entry)) continue
      if (before) deleteRow(db, before)
      const { first, last } = keysOfPopularity(entry.type, entry.popularity)
      const key = BigInt(lastKey.get(first, last)?.key ?? first) + 1n
      insert.run({ ...parameters(entry), $key: key, $titleKey: titleKey(entry.title) })
      rows.push({ ...entry, key })
    }
    // In ascending order FTS5 gathers them into one segment instead of one each.
    for (const row of rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      insertWords(row.type).run({
        $key: row.key,
        $title: row.title,
        $artist: row.artist,
        $album: row.album,
        $genre: row.genre,
        $year: row.year === null ? '' : String(row.year).padStart(4, '0'),
        $day: String(dayOf(row.addedAt)),
      })
    return rows
  })
  for (const { title, artist, album } of write())
    vocabulary.add(`${title} ${artist} ${album}`.split(' '))
}

/** Removes documents in one transaction. */
export function removeEntries({ db }: SqliteStore, type: DocumentType, ids: readonly string[]) {
  const find = db.query<Row, [string, string]>(findRow)
  db.transaction(() => {
    for (const id of ids) {
      const found = find.get(type, id)
      if (found) deleteRow(db, found)
    }
  })()
}

function deleteRow(db: SqliteStore['db'], { type, key }: Row) {
  db.query(`DELETE FROM words_${type} WHERE rowid = ?`).run(BigInt(key))
  db.query('DELETE FROM document WHERE key = ?').run(BigInt(key))
}

const isSame = (row: Row, entry: IndexEntry) =>
  Object.entries(entry).every(([name, value]) => row[name as keyof Row] === value)

const parameters = (entry: IndexEntry) =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [`$${name}`, value]))

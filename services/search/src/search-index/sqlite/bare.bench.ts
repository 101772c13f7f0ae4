import { Database } from 'bun:sqlite'
import { type IndexEntry, titleKey, toIndexEntry } from '../index-entry.ts'
import { openSearchIndex } from '../open-search-index.ts'
import { parseQuery } from '../parse-query.ts'
import { type DocumentType, type SearchDocument, documentTypes } from '../search-index.ts'
import { keysOfPopularity, keysOfType } from './document-keys.ts'
import { dayOf } from './write-entries.ts'

/** `bun:sqlite` on a file like the index's own: the words' rows for a question, and rows replaced. */
export async function bareSqlite(
  url: string,
  songs: SearchDocument[],
  queries: string[],
  albums: SearchDocument[][],
) {
  const own = `${url}.bare`
  const filled = await openSearchIndex(own)
  await filled.upsert(songs)
  await filled.close()
  const db = new Database(own.replace('sqlite:', ''))
  for (const pragma of ['synchronous = NORMAL', 'cache_size = -32768']) db.run(`PRAGMA ${pragma}`)

  const expressions = queries.map((q) => {
    const words = parseQuery(q).words
    const quoted = words.map((word, n) => `"${word}"${n === words.length - 1 ? ' *' : ''}`)
    return `{title artist album} : (${quoted.join(' AND ')})`
  })
  const entries = albums.map((album) => album.map(toIndexEntry))
  const search = (n: number) =>
    documentTypes.map((type) => {
      const found = db
        .query<{ key: number }, [string, bigint]>(
          `SELECT rowid AS key FROM words_${type} (?) WHERE rowid >= ? ORDER BY rowid LIMIT 1000`,
        )
        .all(expressions[n]!, keysOfType(type).first)
      return db
        .query<IndexEntry, [string]>(
          'SELECT * FROM document WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
        )
        .all(JSON.stringify(found.slice(0, 120).map(({ key }) => key)))
    })

  const find = db.query<{ key: number }, [string, string]>(
    'SELECT * FROM document WHERE type = ? AND id = ?',
  )
  const remove = db.query('DELETE FROM document WHERE key = ?')
  const last = db.query<{ key: number | null }, [bigint, bigint]>(
    'SELECT max(key) AS key FROM document WHERE key BETWEEN ? AND ?',
  )
  const insert = db.query('INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertWords = (type: DocumentType) =>
    db.query(
      `INSERT INTO words_${type} (rowid, title, artist, album, genre, year, day) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
  const upsert = db.transaction((n: number) => {
    for (const one of entries[n]!) {
      const { type, id, title, artist, album, genre, year, isrc, upc, popularity, addedAt } = one
      const before = find.get(type, id)
      if (before) {
        db.query(`DELETE FROM words_${type} WHERE rowid = ?`).run(BigInt(before.key))
        remove.run(BigInt(before.key))
      }
      const range = keysOfPopularity(type, popularity)
      const key = BigInt(last.get(range.first, range.last)?.key ?? range.first) + 1n
      const texts = [title, artist, album, genre]
      const numbers = [year, isrc, upc, popularity, addedAt]
      insert.run(key, type, id, ...texts, ...numbers, titleKey(title))
      insertWords(type).run(key, ...texts, String(year), String(dayOf(addedAt)))
    }
  })
  return { search, upsert, close: () => db.close() }
}

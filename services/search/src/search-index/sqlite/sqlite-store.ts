import { Database } from 'bun:sqlite'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type DocumentType, documentTypes } from '../search-index.ts'
import { createVocabulary, type Term, type Vocabulary } from '../vocabulary.ts'

/** An open index file and the words in it. */
export type SqliteStore = { db: Database; vocabulary: Vocabulary }

export const inMemory = ':memory:'
const applicationId = 0x6275736b
const schemaVersion = 2

// Words come folded, a space between them, so the simplest tokenizer cannot disagree with fold.ts.
// A table for each type: FTS5 gathers all rows of a prefix before it looks at a range of them.
const wordsSchema = (type: DocumentType) => `
  CREATE VIRTUAL TABLE words_${type} USING fts5 (
    title, artist, album, genre, year, day,
    content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3'
  );
  CREATE VIRTUAL TABLE vocabulary_${type} USING fts5vocab ('words_${type}', 'row');
`
const schema = `
  CREATE TABLE document (
    key INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, genre TEXT NOT NULL, year INTEGER, isrc TEXT,
    upc TEXT, popularity REAL NOT NULL, addedAt INTEGER NOT NULL, titleKey TEXT NOT NULL
  );
  CREATE UNIQUE INDEX document_id ON document (type, id);
  CREATE INDEX document_title ON document (titleKey);
  CREATE INDEX document_isrc ON document (isrc) WHERE isrc IS NOT NULL;
  CREATE INDEX document_upc ON document (upc) WHERE upc IS NOT NULL;
  ${documentTypes.map(wordsSchema).join('')}
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`

/** Opens or creates an index file. Throws when it is damaged or belongs to something else. */
export function openStore(path: string): SqliteStore {
  if (path !== inMemory) mkdirSync(dirname(path), { recursive: true })
  const db = new Database(path, { create: true })
  try {
    db.run('PRAGMA journal_mode = WAL')
    db.run('PRAGMA synchronous = NORMAL')
    db.run('PRAGMA cache_size = -32768')
    if (prepareSchema(db, path)) return { db, vocabulary: createVocabulary([]) }
  } catch (error) {
    db.close()
    throw error
  }
  db.close()
  removeFile(path)
  return openStore(path)
}

/** Reads the vocabulary in small steps, so that listeners are answered in between. */
export async function loadVocabulary(store: SqliteStore) {
  const documents = new Map<string, number>()
  for (const type of documentTypes) {
    using page = store.db.prepare<Term, [string]>(
      `SELECT term, doc AS documents FROM vocabulary_${type} WHERE term > ? LIMIT 5000`,
    )
    let terms = page.all('')
    while (terms.length > 0) {
      for (const term of terms)
        documents.set(term.term, (documents.get(term.term) ?? 0) + term.documents)
      await breath()
      terms = page.all(terms.at(-1)?.term ?? '')
    }
  }
  store.vocabulary = createVocabulary(
    Array.from(documents, ([term, count]) => ({ term, documents: count })),
  )
}

/** Merges what was written in batches, in small steps, until queries read one segment. */
export async function mergeSegments({ db }: SqliteStore) {
  for (const type of documentTypes) {
    using changes = db.prepare<{ n: number }, []>('SELECT total_changes() AS n')
    const merge = (pages: number) => {
      const before = changes.get()?.n ?? 0
      db.run(`INSERT INTO words_${type} (words_${type}, rank) VALUES ('merge', ?)`, [pages])
      return (changes.get()?.n ?? 0) - before
    }
    // FTS5: fewer than two changes mean that nothing is left to merge.
    let changed = merge(-200)
    while (changed > 1) {
      await breath()
      changed = merge(200)
    }
  }
}

/** Lets listeners be answered between two steps of something long. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Reads the whole file, which takes a while; throws when it is damaged. */
export function checkStore({ db }: SqliteStore) {
  const found = readPragma(db, 'quick_check(1)')
  if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' })
}

/** Closes a store and leaves one whole file, without its write-ahead log. */
export function closeStore({ db }: SqliteStore) {
  db.run('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Puts a damaged file aside, for nobody knows whether it was ours, and opens an empty one. */
export function replaceDamaged(path: string): SqliteStore {
  if (path !== inMemory) {
    renameSync(path, `${path}.damaged`)
    removeFile(path)
  }
  return openStore(path)
}

/** Deletes an index file and what SQLite keeps beside it. */
export function removeFile(path: string) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** SQLite found that the file is not a whole database. */
export const isDamage = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))

/** False when the file is a Busker index of another version. */
function prepareSchema(db: Database, path: string): boolean {
  if (readPragma(db, 'schema_version') === 0) {
    db.transaction(() => db.run(schema))()
    return true
  }
  if (readPragma(db, 'application_id') !== applicationId)
    throw new Error(
      `${path} is a database of something else. Give SEARCH_URL a file of its own, for example sqlite:./data/search.db`,
    )
  if (readPragma(db, 'user_version') !== schemaVersion) return false
  return true
}

function readPragma(db: Database, name: string) {
  using pragma = db.prepare<Record<string, unknown>, []>(`PRAGMA ${name}`)
  return Object.values(pragma.get() ?? {})[0]
}

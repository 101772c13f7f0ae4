import { getLogger } from '@logtape/logtape'
import { renameSync } from 'node:fs'
import { inTurn } from '../in-turn.ts'
import { toIndexEntry } from '../index-entry.ts'
import { createMissedChanges, type MissedChanges } from '../missed-changes.ts'
import { isBlank, parseQuery } from '../parse-query.ts'
import { newSince } from '../rank.ts'
import type {
  Counts,
  DocumentType,
  SearchDocument,
  SearchIndex,
  SearchIndexOptions,
  SearchResults,
} from '../search-index.ts'
import { correctionsOf, findEntries } from './find-entries.ts'
import {
  breath,
  checkStore,
  closeStore,
  inMemory,
  isDamage,
  loadVocabulary,
  mergeSegments,
  openStore,
  removeFile,
  replaceDamaged,
  type SqliteStore,
} from './sqlite-store.ts'
import { removeEntries, writeEntries } from './write-entries.ts'

const logger = getLogger(['busker', 'search'])
// A batch holds up queries for as long as it takes.
const batchSize = 50
const rebuildBatchSize = 200

/**
 * The search index in one SQLite FTS5 file, or in memory at `:memory:`. One process owns the file.
 * A damaged file is put aside as `<path>.damaged`, and the index goes on empty.
 */
export async function openSqliteSearchIndex(
  path: string,
  { now = () => new Date() }: SearchIndexOptions = {},
): Promise<SearchIndex> {
  const rebuildPath = path === inMemory ? inMemory : `${path}.rebuild`
  let store = openWhole(path)
  let isClosed = false
  let changes = 0
  let missed: MissedChanges | undefined
  const write = inTurn()
  const rebuildInTurn = inTurn()
  await loadVocabulary(store)

  function refuseWhenClosed() {
    if (isClosed) throw new Error('The search index is closed')
  }

  function guarded<Result>(run: (store: SqliteStore) => Result): Result {
    refuseWhenClosed()
    try {
      return run(store)
    } catch (error) {
      if (!isDamage(error)) throw error
      store.db.close()
      changes++
      store = startOver(path, error)
      return run(store)
    }
  }

  async function build(fresh: SqliteStore, documents: AsyncIterable<SearchDocument>) {
    let batch: SearchDocument[] = []
    const flush = async () => {
      refuseWhenClosed()
      writeEntries(fresh, batch.map(toIndexEntry))
      batch = []
      await breath()
    }
    for await (const document of documents)
      if (batch.push(document) === rebuildBatchSize) await flush()
    await flush()
  }

  function swap(fresh: SqliteStore, { upserts, removals }: ReturnType<MissedChanges['take']>) {
    refuseWhenClosed()
    changes++
    writeEntries(fresh, upserts.map(toIndexEntry))
    for (const { type, ids } of removals) removeEntries(fresh, type, ids)
    if (path === inMemory) {
      closeStore(store)
      store = fresh
      return
    }
    // No await from here on: no query can fall between the files.
    closeStore(fresh)
    closeStore(store)
    try {
      renameSync(rebuildPath, path)
    } finally {
      store = { ...openStore(path), vocabulary: fresh.vocabulary }
    }
  }

  return {
    upsert: (documents) =>
      write(async () => {
        missed?.upserted(documents)
        for (let at = 0; at < documents.length; at += batchSize) {
          const entries = documents.slice(at, at + batchSize).map(toIndexEntry)
          changes++
          guarded((current) => writeEntries(current, entries))
          await breath()
        }
      }),
    remove: (type, ids) =>
      write(async () => {
        missed?.removed(type, ids)
        for (let at = 0; at < ids.length; at += batchSize) {
          const some = ids.slice(at, at + batchSize)
          changes++
          guarded((current) => removeEntries(current, type, some))
          await breath()
        }
      }),
    async search({ q, types, limit, offset }) {
      const query = parseQuery(q)
      const since = newSince(now())
      const results: SearchResults = {}
      let corrected: string[][] | undefined
      for (const type of types) {
        await breath()
        results[type] = isBlank(query)
          ? { ids: [], total: 0 }
          : guarded((current) => {
              const corrections = () => (corrected ??= correctionsOf(current, query.words))
              return findEntries(current, query, since, corrections, { type, limit, offset })
            })
      }
      return results
    },
    rebuild: (documents) =>
      rebuildInTurn(async () => {
        removeFile(rebuildPath)
        const fresh = openStore(rebuildPath)
        const meanwhile = createMissedChanges()
        try {
          await write(async () => void (missed = meanwhile))
          await build(fresh, documents)
          await mergeSegments(fresh)
          await loadVocabulary(fresh)
          await write(async () => swap(fresh, meanwhile.take()))
        } catch (error) {
          fresh.db.close()
          removeFile(rebuildPath)
          throw error
        } finally {
          missed = undefined
        }
      }),
    count: async () =>
      guarded(({ db }) => {
        using count = db.prepare<{ n: number }, []>('SELECT count(*) AS n FROM document')
        return count.get()?.n ?? 0
      }),
    counts: async () =>
      guarded(({ db }) => {
        using count = db.prepare<{ type: DocumentType; n: number }, []>(
          'SELECT type, count(*) AS n FROM document GROUP BY type',
        )
        const counts: Counts = { track: 0, album: 0, artist: 0, playlist: 0 }
        for (const { type, n } of count.all()) counts[type] = n
        return counts
      }),
    async alone(work) {
      await work()
      return true
    },
    changes: () => changes,
    async close() {
      await write(async () => {
        if (!isClosed) closeStore(store)
        isClosed = true
      })
      await rebuildInTurn(async () => undefined)
    },
  }
}

function openWhole(path: string): SqliteStore {
  let store: SqliteStore | undefined
  try {
    store = openStore(path)
    checkStore(store)
    return store
  } catch (error) {
    store?.db.close()
    if (!isDamage(error)) throw error
    return startOver(path, error)
  }
}

function startOver(path: string, error: unknown): SqliteStore {
  const store = replaceDamaged(path)
  logger.error('The search index {path} was damaged and starts empty; it needs a reindex', {
    path,
    error,
  })
  return store
}

import { StoreProblem } from '@busker/stores/problem'
import { reporting } from '@busker/stores/reporting'
import { Client } from 'typesense'
import { inTurn } from '../in-turn.ts'
import { toIndexEntry } from '../index-entry.ts'
import { createMissedChanges, type MissedChanges } from '../missed-changes.ts'
import { isBlank, parseQuery } from '../parse-query.ts'
import { newSince } from '../rank.ts'
import type {
  DocumentType,
  SearchDocument,
  SearchIndex,
  SearchIndexOptions,
} from '../search-index.ts'
import {
  collectionOf,
  createCollection,
  dropOthers,
  ensureCollection,
  pointAlias,
} from './collections.ts'
import { mayChangeDocuments, rightsFor } from './rights.ts'
import { importDocuments } from './import-documents.ts'
import { countEntries } from './count-entries.ts'
import { findEntries } from './find-entries.ts'
import { literal } from './search-parameters.ts'
import { storedId, toStored } from './stored-entry.ts'
import { takeTurn } from './take-turn.ts'
import { isForbidden, typesenseProblem } from './typesense-problem.ts'

/** `url` is the server's address, `alias` the name under which it keeps the index. */
export type TypesenseSettings = { url: string; apiKey: string; alias: string }

const batchSize = 200
/** Milliseconds for one try; there may be four. */
const PATIENCE_MS = 10_000

/**
 * The search index on a Typesense server, 0.24 or newer. A rebuild fills a collection of its own
 * and moves the alias; it keeps the changes made through this object meanwhile. Those of other
 * processes are made up for by reading everything once more after it, see `reindex`. Its key needs
 * collections:*, documents:* and aliases:* on collections that begin with the alias. Rejects with a
 * StoreProblem when it cannot be used.
 */
export async function openTypesenseSearchIndex(
  { url, apiKey, alias }: TypesenseSettings,
  { now = () => new Date(), patience = PATIENCE_MS }: SearchIndexOptions = {},
): Promise<SearchIndex> {
  const client = new Client({
    nodes: [{ url }],
    apiKey,
    connectionTimeoutSeconds: patience / 1000,
    retryIntervalSeconds: 0.2,
    // What it logs repeats what people search for.
    logLevel: 'silent',
  })
  const { host } = new URL(url)
  const told = (error: unknown) => {
    const kind = typesenseProblem(error)
    const fix = isForbidden(error) ? rightsFor(alias) : undefined
    return kind ? new StoreProblem('Typesense', host, kind, error, fix) : error
  }
  const place = { url, apiKey }
  await ensureCollection(client, alias)
    .then(() => mayChangeDocuments(client, place, alias, patience))
    .catch((error: unknown) => {
      throw told(error)
    })
  let missed: MissedChanges | undefined
  const write = inTurn()
  const rebuildInTurn = inTurn()

  async function upsertInto(collection: string, documents: readonly SearchDocument[]) {
    for (let at = 0; at < documents.length; at += batchSize) {
      const batch = documents.slice(at, at + batchSize).map((one) => toStored(toIndexEntry(one)))
      await importDocuments(place, collection, batch, patience * 3)
    }
  }

  async function removeFrom(collection: string, type: DocumentType, ids: readonly string[]) {
    for (let at = 0; at < ids.length; at += batchSize) {
      const some = ids.slice(at, at + batchSize).map((id) => literal(storedId(type, id)))
      await client
        .collections(collection)
        .documents()
        .delete({ filter_by: `id:[${some.join(',')}]` })
    }
  }

  async function build(collection: string, documents: AsyncIterable<SearchDocument>) {
    let batch: SearchDocument[] = []
    for await (const document of documents) {
      if (batch.push(document) < batchSize) continue
      await upsertInto(collection, batch)
      batch = []
    }
    await upsertInto(collection, batch)
  }

  async function swap(fresh: string, { upserts, removals }: ReturnType<MissedChanges['take']>) {
    await upsertInto(fresh, upserts)
    for (const { type, ids } of removals) await removeFrom(fresh, type, ids)
    const before = await collectionOf(client, alias)
    await pointAlias(client, alias, fresh)
    return before
  }

  const index: SearchIndex = {
    upsert: (documents) =>
      write(async () => {
        missed?.upserted(documents)
        await upsertInto(alias, documents)
      }),
    remove: (type, ids) =>
      write(async () => {
        missed?.removed(type, ids)
        await removeFrom(alias, type, ids)
      }),
    async search(request) {
      const query = parseQuery(request.q)
      // It takes no list of no searches.
      if (!isBlank(query) && request.types.length > 0)
        return findEntries(client, alias, query, newSince(now()), request)
      return Object.fromEntries(request.types.map((type) => [type, { ids: [], total: 0 }]))
    },
    rebuild: (documents) =>
      rebuildInTurn(async () => {
        const fresh = `${alias}-${crypto.randomUUID()}`
        const changes = createMissedChanges()
        let before: string | undefined
        await createCollection(client, fresh)
        try {
          await write(async () => void (missed = changes))
          await build(fresh, documents)
          before = await write(() => swap(fresh, changes.take()))
        } catch (error) {
          await client.collections(fresh).delete()
          throw error
        } finally {
          missed = undefined
        }
        await dropOthers(client, alias, before)
      }),
    count: async () => (await client.collections(alias).retrieve()).num_documents,
    counts: () => countEntries(client, alias),
    alone: (work) => takeTurn(client, `${alias}-turn`, work),
    // Other processes write to the same server.
    changes: () => undefined,
    async close() {
      await rebuildInTurn(async () => undefined)
      await write(async () => undefined)
    },
  }
  return reporting(index, told)
}

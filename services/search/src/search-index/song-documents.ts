import { afterAll, beforeAll, expect } from 'bun:test'
import type { DocumentType, SearchDocument, SearchIndex } from './search-index.ts'
import type { OpenEmpty } from './search-index.suite.ts'

/** A document for a test, named and otherwise plain; its id is its name unless given. */
export function document(type: DocumentType, name: string, more: Partial<SearchDocument> = {}) {
  const plain = { artists: [], album: null, genres: [], year: null, isrc: null, popularity: 0 }
  return { type, id: name, name, ...plain, addedAt: '2020-01-01T00:00:00Z', ...more }
}

/** The ids of one type that a query finds. */
export async function idsOf(index: SearchIndex, type: DocumentType, q: string, limit = 20) {
  const found = (await index.search({ q, types: [type], limit, offset: 0 }))[type]
  expect(found?.total).toBeGreaterThanOrEqual(found?.ids.length ?? 0)
  return found?.ids ?? []
}

/** An index of these documents for all tests of a group; returns a finder of tracks. */
export function indexed(open: OpenEmpty, documents: SearchDocument[]) {
  let index: SearchIndex
  beforeAll(async () => {
    index = await open({ now: () => new Date('2026-06-15T12:00:00Z') })
    await index.upsert(documents)
  })
  afterAll(() => index.close())
  return {
    get index() {
      return index
    },
    tracks: (q: string) => idsOf(index, 'track', q),
    find: (type: DocumentType, q: string) => idsOf(index, type, q),
  }
}

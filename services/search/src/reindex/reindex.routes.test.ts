import { expect, test } from 'bun:test'
import { createMemoryEventLog } from '@busker/events/memory'
import { accessOf } from '@busker/http/testing'
import { createFound } from '../found.ts'
import { openSearchIndex } from '../search-index/open-search-index.ts'
import { document } from '../search-index/song-documents.ts'
import { createSearchService } from '../service.ts'

test('who runs the site builds the index anew; what is no longer there is no longer found', async () => {
  const index = await openSearchIndex('sqlite::memory:')
  await index.upsert([document('track', 'Gone', { id: 'gone' })])
  const app = createSearchService({
    index,
    events: createMemoryEventLog(),
    verify: async (token) => accessOf('ada', { role: 'owner', scopes: new Set([token]) }),
    sources: {
      byId: async () => [],
      counts: async () => ({ track: 1, album: 0, artist: 0, playlist: 0 }),
      async *all() {
        yield document('track', 'Here', { id: 'here' })
      },
    },
    found: createFound(() => async () => Response.json({})),
    publicUrl: 'https://music.example',
  })
  const rebuild = (token: string) =>
    app.request('/v1/search/reindex', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
  expect((await rebuild('catalog-write')).status).toBe(403)
  const answer = await rebuild('admin')
  expect([answer.status, await answer.json()]).toEqual([200, { documents: 1 }])
  const { track } = await index.search({ q: 'gone', types: ['track'], limit: 5, offset: 0 })
  expect(track?.ids).toEqual([])
})

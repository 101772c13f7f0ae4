import { afterAll, expect, test } from 'bun:test'
import { createMemoryEventLog } from '@busker/events/memory'
import { logTo } from '@busker/http/logging'
import type { Reach } from '@busker/http/reach'
import { accessOf } from '@busker/http/testing'
import { startTypesense } from '@busker/test-servers/typesense'
import { Client } from 'typesense'
import { openSearchIndex } from '../search-index/open-search-index.ts'
import type { DocumentType, SearchDocument, SearchIndex } from '../search-index/search-index.ts'
import { document, idsOf } from '../search-index/song-documents.ts'
import { startSearch } from '../start.ts'

const server = await startTypesense()
const { url, apiKey, version, fate } = server
const urlOf = (collection: string) => `typesense:${url}?key=${apiKey}&collection=${collection}`
afterAll(() => server.stop())

const library = new Map<DocumentType, SearchDocument[]>([
  ['track', Array.from({ length: 40 }, (_, n) => document('track', `Velvet ${n}`))],
  ['album', [document('album', 'Velvet')]],
  ['artist', [document('artist', 'Nina')]],
  ['playlist', [document('playlist', 'Velvet nights')]],
])

/** The owners, at the edge of the network. */
const reach: Reach = (service) => async (input) => {
  const { pathname, searchParams } = new URL(new Request(input).url)
  const of = (type: DocumentType) => library.get(type) ?? []
  if (pathname.endsWith('/search-documents')) {
    const type = service === 'playlists' ? 'playlist' : (searchParams.get('type') as DocumentType)
    return Response.json({ documents: of(type) })
  }
  const types: DocumentType[] =
    service === 'playlists' ? ['playlist'] : ['track', 'album', 'artist']
  return Response.json(Object.fromEntries(types.map((type) => [type, of(type).length])))
}

/** A server that has just started says now and then that it is not ready. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 100; tries++)
    try {
      return await ask()
    } catch {
      await Bun.sleep(100)
    }
  return ask()
}

const startReplica = (SEARCH_URL: string) =>
  startSearch({
    config: {
      SEARCH_URL,
      SEARCH_CHECK_SECONDS: 1,
      SERVICE_SECRET: 'the secret of this installation, for tests',
      PUBLIC_URL: 'https://music.example',
    },
    events: createMemoryEventLog(),
    reach,
    verify: async () => accessOf('owner'),
  })

async function isWhole(index: SearchIndex) {
  const { track, album, artist, playlist } = await index.counts()
  return track === 40 && album === 1 && artist === 1 && playlist === 1
}
async function becomesWhole(index: SearchIndex) {
  while (!(await patiently(() => isWhole(index)))) await Bun.sleep(100)
}

test('an index whose server dies at the moment at which it is to be filled is filled later', async () => {
  const SEARCH_URL = urlOf('filled')
  const replica = await patiently(() => startReplica(SEARCH_URL))
  await fate.kill()
  // Longer than the client tries by itself.
  await Bun.sleep(2000)
  await fate.start()
  const index = await patiently(() => openSearchIndex(SEARCH_URL))
  await becomesWhole(index)
  await replica.stop()
  await index.close()
}, 60_000)

test(`what Typesense ${version} loses when it is killed is found again without anybody's doing, and one of two replicas sees to it`, async () => {
  const SEARCH_URL = urlOf('mended')
  const said: string[] = []
  await logTo(({ rawMessage }) => said.push(String(rawMessage)), 'info')
  const replicas = await Promise.all([1, 2].map(() => patiently(() => startReplica(SEARCH_URL))))
  const index = await openSearchIndex(SEARCH_URL)
  await becomesWhole(index)

  await fate.kill()
  await fate.start()
  const documents = new Client({ nodes: [{ url }], apiKey }).collections('mended').documents()
  const lost = { filter_by: 'titleKey:[velvet 7,velvet 8] || type:=playlist' }
  await patiently(() => documents.delete(lost))
  expect(await patiently(() => isWhole(index))).toBe(false)
  await becomesWhole(index)
  expect(await idsOf(index, 'track', 'velvet 7')).toContain('Velvet 7')
  expect(await idsOf(index, 'playlist', 'nights')).toEqual(['Velvet nights'])

  for (const { app } of replicas) expect((await app.request('/readyz')).status).toBe(200)
  await Promise.all(replicas.map((replica) => replica.stop()))
  await index.close()
  await logTo(() => undefined, 'info')
  const rebuilds = said.filter((line) => line.includes('lost documents'))
  expect(rebuilds).toHaveLength(1)
}, 120_000)

import { afterAll, expect, test } from 'bun:test'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { startTypesense } from '@busker/test-servers/typesense'
import { Client } from 'typesense'
import { openSearchIndex } from '../open-search-index.ts'
import { document, idsOf } from '../song-documents.ts'

const server = await startTypesense()
const { url, port, apiKey, version, fate } = server
afterAll(() => server.stop())
const urlWith = (key: string, collection: string) =>
  `typesense:${url}?key=${encodeURIComponent(key)}&collection=${collection}`

outageSuite(`Typesense ${version}`, () => ({
  port,
  fate,
  // In some runs 0.24.1 came back from a SIGKILL without writes that it had acknowledged. What is in the
  // index can be built again: `busker reindex`.
  persists: false,
  deadline: 15_000,
  async open(line) {
    const index = await openSearchIndex(line.through(urlWith(apiKey, 'outages')), { patience: 800 })
    return {
      keep: (name) => index.upsert([document('track', name, { id: name })]),
      has: async (name) => (await idsOf(index, 'track', name)).includes(name),
      close: () => index.close(),
    }
  },
}))

const keyFor = async (actions: string[], collection: string) => {
  const client = new Client({ nodes: [{ url }], apiKey })
  const { value } = await client
    .keys()
    .create({ description: 'a key for tests', actions, collections: [collection] })
  return value!
}

test('a key for our collections alone is enough, also for a rebuild', async () => {
  const actions = ['collections:*', 'documents:*', 'aliases:*']
  const index = await openSearchIndex(urlWith(await keyFor(actions, 'scoped.*'), 'scoped'))
  await index.upsert([document('track', 'Harbour')])
  expect(await idsOf(index, 'track', 'harbour')).toEqual(['Harbour'])
  await index.rebuild(
    (async function* () {
      yield document('track', 'Lighthouse')
    })(),
  )
  expect(await idsOf(index, 'track', 'lighthouse')).toEqual(['Lighthouse'])
  await index.close()
})

test('a key that may only search, and one that nobody made, are refused at start', async () => {
  for (const key of [await keyFor(['documents:search'], '.*'), 'guessed']) {
    const refused: unknown = await openSearchIndex(urlWith(key, 'foreign')).catch((e: unknown) => e)
    expect(refused).toMatchObject({ store: 'Typesense', kind: 'refused' })
    expect(String(refused)).not.toContain(key)
  }
})

test('nobody at the address is told at start', async () => {
  const refused: unknown = await openSearchIndex('typesense:http://127.0.0.1:1?key=k', {
    patience: 300,
  }).catch((e: unknown) => e)
  expect(refused).toMatchObject({ store: 'Typesense', place: '127.0.0.1:1', kind: 'away' })
})

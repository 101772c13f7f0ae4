import { startTypesense } from '@busker/test-servers/typesense'
import { explain } from '@busker/stores/explain'
import { afterAll, expect, test } from 'bun:test'
import { Client } from 'typesense'
import { openSearchIndex } from '../open-search-index.ts'
import { describeSearchIndex } from '../search-index.suite.ts'
import { document, idsOf } from '../song-documents.ts'
import { pointAlias } from './collections.ts'
import { actions } from './rights.ts'
import { fields } from './stored-entry.ts'

const server = await startTypesense()
const { url, apiKey, version } = server
afterAll(() => server.stop())

let opened = 0
describeSearchIndex(`search in Typesense ${version}`, (options) =>
  openSearchIndex(`typesense:${url}?key=${apiKey}&collection=suite${opened++}`, options),
)

const admin = new Client({ nodes: [{ url }], apiKey })
const keyFor = async (allowed: readonly string[], collections: string[]) => {
  const { value } = await admin
    .keys()
    .create({ description: '', actions: [...allowed], collections })
  return value!
}
const own = await keyFor(actions, ['own.*'])
describeSearchIndex(`search in Typesense ${version} with a key of few rights`, (options) =>
  openSearchIndex(`typesense:${url}?key=${own}&collection=own${opened++}`, options),
)

test('the key that the README makes is this one', async () => {
  const readme = await Bun.file(new URL('../../../README.md', import.meta.url)).text()
  const named = [...readme.matchAll(/"((?:collections|documents|aliases):\w+)"/g)]
  expect(named.map(([, right]) => right as string)).toEqual([...actions])
})

test('a key of few rights does nothing to other collections', async () => {
  await admin.collections().create({ name: 'diary', fields: [{ name: 'day', type: 'string' }] })
  const client = new Client({ nodes: [{ url }], apiKey: own, numRetries: 0, logLevel: 'silent' })
  const diary = client.collections('diary')
  const doings = [diary.retrieve(), diary.delete(), diary.documents().export()]
  for (const said of await Promise.all(doings.map((doing) => doing.catch(String))))
    expect(said).toContain('401')
  const other = openSearchIndex(`typesense:${url}?key=${own}&collection=diary`)
  expect(await other.catch((error: unknown) => error)).toMatchObject({ kind: 'refused' })
})

test.each([
  ['may only search', ['documents:search']],
  ['may not add', actions.filter((one) => one !== 'documents:import')],
  ['may not remove', actions.filter((one) => one !== 'documents:delete')],
  ['may not search', actions.filter((one) => one !== 'documents:search')],
])('a key that %s is refused at start, with what it needs', async (_lack, allowed) => {
  const environment = {
    SEARCH_URL: `typesense:${url}?key=${await keyFor(allowed, ['own.*'])}&collection=own`,
  }
  const problem = await openSearchIndex(environment.SEARCH_URL).catch((error: unknown) => error)
  const line = explain(problem as never, environment)
  expect(line).toStartWith('SEARCH_URL: Typesense at 127.0.0.1')
  expect(line).toContain('documents:import')
  expect(line).toEndWith('on collections own.*')
  expect(line.split('\n')).toHaveLength(1)
})

test('of a key that may write Typesense takes no scoped one: none is made for searching', async () => {
  const scoped = admin.keys().generateScopedSearchKey(own, { filter_by: 'type:=track' })
  const client = new Client({ nodes: [{ url }], apiKey: scoped, numRetries: 0, logLevel: 'silent' })
  const search = { searches: [{ collection: 'own', q: '*', query_by: 'title' }] }
  expect(await client.multiSearch.perform(search, {}).catch(String)).toContain('401')
})

test('a collection of a Busker that knew no barcodes learns them', async () => {
  const client = admin
  const known = fields.filter(({ name }) => name !== 'upc')
  await client.collections().create({ name: 'old-first', fields: known })
  await pointAlias(client, 'old', 'old-first')
  const index = await openSearchIndex(`typesense:${url}?key=${apiKey}&collection=old`)
  expect(await idsOf(index, 'album', 'upc:74646493526')).toEqual([])
  await index.upsert([document('album', 'Blue', { upc: '074646493526' })])
  expect(await idsOf(index, 'album', 'upc:74646493526')).toEqual(['Blue'])
  await index.close()
})

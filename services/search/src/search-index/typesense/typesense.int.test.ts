import { startTypesense } from '@busker/test-servers/typesense'
import { afterAll, expect, test } from 'bun:test'
import { Client } from 'typesense'
import { openSearchIndex } from '../open-search-index.ts'
import { describeSearchIndex } from '../search-index.suite.ts'
import { document, idsOf } from '../song-documents.ts'
import { pointAlias } from './collections.ts'
import { fields } from './stored-entry.ts'

const server = await startTypesense()
const { url, apiKey, version } = server
afterAll(() => server.stop())

let opened = 0
describeSearchIndex(`search in Typesense ${version}`, (options) =>
  openSearchIndex(`typesense:${url}?key=${apiKey}&collection=suite${opened++}`, options),
)

test('a collection of a Busker that knew no barcodes learns them', async () => {
  const client = new Client({ nodes: [{ url }], apiKey })
  const known = fields.filter(({ name }) => name !== 'upc')
  await client.collections().create({ name: 'old-first', fields: known })
  await pointAlias(client, 'old', 'old-first')
  const index = await openSearchIndex(`typesense:${url}?key=${apiKey}&collection=old`)
  expect(await idsOf(index, 'album', 'upc:74646493526')).toEqual([])
  await index.upsert([document('album', 'Blue', { upc: '074646493526' })])
  expect(await idsOf(index, 'album', 'upc:74646493526')).toEqual(['Blue'])
  await index.close()
})

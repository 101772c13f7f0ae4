import { startTypesense } from '@busker/test-servers/typesense'
import { afterAll } from 'bun:test'
import { openSearchIndex } from '../open-search-index.ts'
import { describeSearchIndex } from '../search-index.suite.ts'

const server = await startTypesense()
const { url, apiKey, version } = server
afterAll(() => server.stop())

let opened = 0
describeSearchIndex(`search in Typesense ${version}`, (options) =>
  openSearchIndex(`typesense:${url}?key=${apiKey}&collection=suite${opened++}`, options),
)

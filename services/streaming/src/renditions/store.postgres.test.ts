import { expect, test } from 'bun:test'
import { type Query, plansOf, unusedIndexes, wholeReads } from '@busker/postgres/plans'
import { testDatabase } from '@busker/postgres/testing'
import { rememberRenditions } from './remember.ts'
import { openPostgresStore } from './store.postgres.ts'
import { renditionStoreSuite } from './store.suite.ts'

const queries: Query[] = []
const database = testDatabase()
renditionStoreSuite('PostgreSQL', async () =>
  openPostgresStore(await database, (query) => queries.push(query)),
)
renditionStoreSuite('PostgreSQL, remembered', async () =>
  rememberRenditions(await openPostgresStore(await testDatabase())),
)

test('every question about renditions is answered by an index, and no index is for nothing', async () => {
  const plans = await plansOf(await database, queries)
  expect(plans.length).toBeGreaterThan(2)
  expect(wholeReads(plans)).toEqual([])
  expect(await unusedIndexes(await database, plans)).toEqual([])
})

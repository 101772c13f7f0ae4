import { expect, test } from 'bun:test'
import { type Query, plansOf, wholeReads } from '@busker/postgres/plans'
import { testDatabase } from '@busker/postgres/testing'
import { openPostgresPlayers } from './store.postgres.ts'
import { playerStoreSuite } from './store.suite.ts'

const queries: Query[] = []
const database = testDatabase()
playerStoreSuite('PostgreSQL', async () =>
  openPostgresPlayers(await database, (query) => queries.push(query)),
)

test('every question about players is answered by an index', async () => {
  const plans = await plansOf(await database, queries)
  expect(plans.length).toBeGreaterThan(2)
  expect(wholeReads(plans)).toEqual([])
})

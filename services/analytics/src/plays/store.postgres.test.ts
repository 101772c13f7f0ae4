import { expect, test } from 'bun:test'
import { type Query, plansOf, unusedIndexes, wholeReads } from '@busker/postgres/plans'
import { testDatabase } from '@busker/postgres/testing'
import { openPostgresLedger } from './store.postgres.ts'
import { playLedgerSuite } from './store.suite.ts'

const queries: Query[] = []
const database = testDatabase()
playLedgerSuite('PostgreSQL', async () =>
  openPostgresLedger(await database, (query) => queries.push(query)),
)

/** Those who left lately: few, and each only until nobody reports plays of theirs any more. */
const known = ['delete from "forgotten" where "until" < $1']

test('every question to the ledger is answered by an index, and no index is for nothing', async () => {
  const plans = await plansOf(await database, queries)
  expect(plans.length).toBeGreaterThan(10)
  expect(wholeReads(plans).filter((sql) => !known.includes(sql))).toEqual([])
  expect(await unusedIndexes(await database, plans)).toEqual([])
})

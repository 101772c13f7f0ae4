import { expect, test } from 'bun:test'
import { type Query, plansOf, unusedIndexes, wholeReads } from '@busker/postgres/plans'
import { testDatabase } from '@busker/postgres/testing'
import { rememberRenditions } from './remember.ts'
import { openPostgresStore } from './store.postgres.ts'
import { rendition, renditionStoreSuite } from './store.suite.ts'

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

test('a file that moves while its track is asked for is found at its new place from then on', async () => {
  const store = await openPostgresStore(await testDatabase())
  const [read, moved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const remembered = rememberRenditions({
    ...store,
    // A slow network: it is answered as it was, after it has changed.
    async find(trackId) {
      const found = await store.find(trackId)
      read.resolve()
      await moved.promise
      return found
    },
  })
  await remembered.put([rendition('moved', '/old/place.ogg')])
  const asked = remembered.find('moved')
  await read.promise
  await remembered.put([rendition('moved', '/new/place.ogg')])
  moved.resolve()
  await asked
  expect((await remembered.find('moved'))?.path).toBe('/new/place.ogg')
  await remembered.close()
})

import { afterAll, describe, expect, test } from 'bun:test'
import { startExplainingMongoServers } from '@busker/test-servers/mongo'
import { dropDatabases, plansOf, unusedIndexes, wholeReads } from '@busker/test-servers/plans'
import { indexes } from './indexes.ts'
import { openMongoStore } from './store.mongo.ts'
import { catalogStoreSuite } from './store.suite.ts'

const counted = '{$group: {_id: ?, n: {$sum: ?}}}'
/** What reads a whole collection on purpose. */
const known = [
  // The total that stands on each page of albums, with and without those that are shown elsewhere.
  `album aggregate [{$match: {removed: null}},${counted}]`,
  `album aggregate [{$match: {_id: {$nin: []}, removed: null}},${counted}]`,
  `album aggregate [{$match: {_id: {$nin: [?]}, removed: null}},${counted}]`,
  `track aggregate [{$match: {removed: null}},${counted}]`,
  // The genres of the library, all of them.
  'album aggregate [{$match: {removed: null}},{$unwind: ?},{$group: {_id: ?, albums: {$sum: ?}}}]',
  // As many as the owner made, some dozens, and once for each account that leaves.
  'category find {}',
  'import find {doc.ownerId: ?}',
]

const servers = await startExplainingMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

describe.each(servers)('every question to the catalog in $name $version', ({ name, url }) => {
  const commands: object[] = []
  const run = `plans_${crypto.randomUUID().slice(0, 8)}`
  const nextUrl = () => {
    const database = new URL(url)
    database.pathname = `/${run}_${crypto.randomUUID().slice(0, 8)}`
    return database.href
  }
  catalogStoreSuite(name, () =>
    openMongoStore(nextUrl(), { onCommand: (command) => commands.push(command) }),
  )

  test('is answered by an index, and no index is for nothing', async () => {
    expect(commands.length).toBeGreaterThan(100)
    const plans = await plansOf(url, commands)
    expect(wholeReads(plans).filter((question) => !known.includes(question))).toEqual([])
    expect(unusedIndexes(indexes, plans)).toEqual([])
    await dropDatabases(url, run)
  })
})

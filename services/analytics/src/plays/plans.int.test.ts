import { afterAll, describe, expect, test } from 'bun:test'
import { startExplainingMongoServers } from '@busker/test-servers/mongo'
import { dropDatabases, plansOf, unusedIndexes, wholeReads } from '@busker/test-servers/plans'
import { indexes } from './indexes.ts'
import { openMongoLedger } from './store.mongo.ts'
import { playLedgerSuite } from './store.suite.ts'

/** Those who left lately: few, and each only until nobody reports plays of theirs any more. */
const known = ['forgotten find {until: {$lt: ?}}']

const servers = await startExplainingMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

describe.each(servers)('every question to the ledger in $name $version', ({ name, url }) => {
  const commands: object[] = []
  const database = new URL(url)
  database.pathname = `/plans_${crypto.randomUUID().slice(0, 8)}`
  playLedgerSuite(name, () =>
    openMongoLedger(database.href, { onCommand: (command) => commands.push(command) }),
  )

  test('is answered by an index, and no index is for nothing', async () => {
    expect(commands.length).toBeGreaterThan(100)
    const plans = await plansOf(url, commands)
    expect(wholeReads(plans).filter((question) => !known.includes(question))).toEqual([])
    expect(unusedIndexes(indexes, plans)).toEqual([])
    await dropDatabases(url, database.pathname.slice(1))
  })
})

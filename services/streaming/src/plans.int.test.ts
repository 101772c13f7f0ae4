import { afterAll, describe, expect, test } from 'bun:test'
import { startExplainingMongoServers } from '@busker/test-servers/mongo'
import { dropDatabases, plansOf, unusedIndexes, wholeReads } from '@busker/test-servers/plans'
import { openMongoPlayers } from './player/store.mongo.ts'
import { playerStoreSuite } from './player/store.suite.ts'
import { indexes } from './renditions/indexes.ts'
import { openMongoStore } from './renditions/store.mongo.ts'
import { renditionStoreSuite } from './renditions/store.suite.ts'

const servers = await startExplainingMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

describe.each(servers)('every question to streaming in $name $version', ({ name, url }) => {
  const commands: object[] = []
  const options = { onCommand: (command: object) => void commands.push(command) }
  const database = new URL(url)
  database.pathname = `/plans_${crypto.randomUUID().slice(0, 8)}`
  renditionStoreSuite(name, () => openMongoStore(database.href, options))
  playerStoreSuite(name, () => openMongoPlayers(database.href, options))

  test('is answered by an index, and no index is for nothing', async () => {
    expect(commands.length).toBeGreaterThan(20)
    const plans = await plansOf(url, commands)
    expect(wholeReads(plans)).toEqual([])
    expect(unusedIndexes(indexes, plans)).toEqual([])
    await dropDatabases(url, database.pathname.slice(1))
  })
})

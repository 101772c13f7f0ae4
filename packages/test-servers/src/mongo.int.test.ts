import { afterAll, beforeAll, describe } from 'bun:test'
import { MongoClient } from 'mongodb'
import { startMongoServers } from './mongo.ts'
import { aggregatesPlays } from './aggregation.suite.ts'
import { countsTogether } from './concurrency.suite.ts'
import { keepsIndexes } from './indexes.suite.ts'
import { readsSongs } from './reading.suite.ts'
import { updatesSongs } from './updates.suite.ts'
import { writesSongs } from './writing.suite.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map(({ stop }) => stop())))

describe.each(servers)('$name $version', ({ url }) => {
  const client = new MongoClient(url)
  const db = client.db(`busker_${crypto.randomUUID().slice(0, 8)}`)
  beforeAll(async () => {
    await client.connect()
  })
  afterAll(async () => {
    await db.dropDatabase()
    await client.close()
  })

  describe('reading', () => readsSongs(db))
  describe('indexes', () => keepsIndexes(db))
  describe('writing', () => writesSongs(db))
  describe('updates', () => updatesSongs(db))
  describe('aggregation', () => aggregatesPlays(db))
  describe('concurrency', () => countsTogether(db, url))
})

import { afterAll, describe, expect, test } from 'bun:test'
import { startSecantusDb } from '@busker/test-servers/mongo'
import { readsWithoutIndex } from '@busker/test-servers/plans'
import { openMongoLedger } from './store.mongo.ts'
import { playLedgerSuite } from './store.suite.ts'

const server = await startSecantusDb()
afterAll(() => server.stop())
const commands: object[] = []

describe('every question to the ledger', () => {
  playLedgerSuite('SecantusDB', () =>
    openMongoLedger(`${server.url}plans`, { onCommand: (command) => commands.push(command) }),
  )

  test('has an index that helps to answer it', async () => {
    expect(commands.length).toBeGreaterThan(100)
    expect(await readsWithoutIndex(server.url, commands)).toEqual([])
  })
})

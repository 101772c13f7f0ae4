import { afterAll } from 'bun:test'
import { startMongoServers } from '@busker/test-servers/mongo'
import { openMongoLedger } from './store.mongo.ts'
import { playLedgerSuite } from './store.suite.ts'

const servers = await startMongoServers()
for (const { name, url } of servers) playLedgerSuite(name, () => openMongoLedger(url))
afterAll(() => Promise.all(servers.map((server) => server.stop())))

import { afterAll } from 'bun:test'
import { startMongoServers } from '@busker/test-servers/mongo'
import { openMongoStore } from './store.mongo.ts'
import { renditionStoreSuite } from './store.suite.ts'

const servers = await startMongoServers()
for (const { name, url } of servers) renditionStoreSuite(name, () => openMongoStore(url))
afterAll(() => Promise.all(servers.map((server) => server.stop())))

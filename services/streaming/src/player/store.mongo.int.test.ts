import { afterAll } from 'bun:test'
import { startMongoServers } from '@busker/test-servers/mongo'
import { openMongoPlayers } from './store.mongo.ts'
import { playerStoreSuite } from './store.suite.ts'

const servers = await startMongoServers()
for (const { name, url } of servers) playerStoreSuite(name, () => openMongoPlayers(url))
afterAll(() => Promise.all(servers.map((server) => server.stop())))

import { afterAll } from 'bun:test'
import { startMongoServers } from '@busker/test-servers/mongo'
import { openMongoStore } from './store.mongo.ts'
import { catalogStoreSuite } from './store.suite.ts'

const servers = await startMongoServers()
const databaseAt = (server: string) => {
  const url = new URL(server)
  url.pathname = `/catalog_${crypto.randomUUID().slice(0, 8)}`
  return url.href
}
for (const { name, url } of servers) catalogStoreSuite(name, () => openMongoStore(databaseAt(url)))
afterAll(() => Promise.all(servers.map((server) => server.stop())))

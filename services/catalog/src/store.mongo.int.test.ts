import { afterAll, expect, test } from 'bun:test'
import { connectMongo } from '@busker/mongo/connect'
import { startMongoServers } from '@busker/test-servers/mongo'
import { aTrack } from './documents/fixtures.ts'
import { matchLines } from './matching/match-lines.ts'
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

test('music that came before songs had keys to be found by gets them at the next start', async () => {
  const url = databaseAt(servers[0]!.url)
  const before = await openMongoStore(url)
  await before.tracks.save([aTrack('Harbour')])
  await before.close()
  const mongo = await connectMongo(url)
  const keys = { matchKeys: '', matchVersion: '' }
  await mongo.db.collection('track').updateMany({}, { $unset: keys })
  await mongo.close()
  const after = await openMongoStore(url)
  expect(await matchLines(after, [{ title: 'harbour' }])).toMatchObject([{ by: 'name' }])
  await after.close()
})

import { afterAll, test } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { twinInMongo, twinInPostgres } from '@busker/test-servers/twin-databases'
import { type Twin, expectTwins } from '@busker/test-servers/store-twins'
import { rememberRenditions } from './remember.ts'
import { openMongoStore } from './store.mongo.ts'
import { openPostgresStore } from './store.postgres.ts'
import type { RenditionStore } from './store.ts'
import { look, steps } from './twin-steps.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const inPostgres = async () => twinInPostgres(await testDatabase(), openPostgresStore)
const remembered = (twin: Twin<RenditionStore>): Twin<RenditionStore> => ({
  ...twin,
  fresh: async () => rememberRenditions(await twin.fresh()),
})

test.each(servers)(
  '$name and PostgreSQL know the same of every file, whatever is imported, measured and removed',
  async ({ url }) => {
    const inMongo = await twinInMongo(url, openMongoStore)
    await expectTwins({ twins: [await inPostgres(), inMongo], steps, look, runs: 40, most: 20 })
  },
)

test('who remembers what PostgreSQL knows of files hears at once what changes', async () => {
  const twins: [Twin<RenditionStore>, Twin<RenditionStore>] = [
    await inPostgres(),
    remembered(await inPostgres()),
  ]
  await expectTwins({ twins, steps, look, runs: 40, most: 20 })
})

import { afterAll, test } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { twinInMongo, twinInPostgres } from '@busker/test-servers/twin-databases'
import { type Twins, expectTwins } from '@busker/test-servers/store-twins'
import { openMongoStore } from './store.mongo.ts'
import { openPostgresStore } from './store.postgres.ts'
import type { CatalogStore } from './store.ts'
import { look, steps } from './twins/everything.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

test.each(servers)(
  '$name and PostgreSQL hold the same catalog, whatever is imported, curated, received and removed',
  async ({ url }) => {
    const twins: Twins<CatalogStore> = [
      await twinInPostgres(await testDatabase(), openPostgresStore),
      await twinInMongo(url, openMongoStore),
    ]
    await expectTwins({ twins, steps, look, runs: 8, most: 120 })
  },
)

import { afterAll, test } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { twinInMongo, twinInPostgres } from '@busker/test-servers/twin-databases'
import { type Twins, expectTwins } from '@busker/test-servers/store-twins'
import { openMongoLedger } from './store.mongo.ts'
import { openPostgresLedger } from './store.postgres.ts'
import type { PlayLedger } from './store.ts'
import { look, steps } from './twin-steps.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

test.each(servers)(
  '$name and PostgreSQL count the same, whoever reports what they heard in whatever order',
  async ({ url }) => {
    const twins: Twins<PlayLedger> = [
      await twinInPostgres(await testDatabase(), openPostgresLedger),
      await twinInMongo(url, openMongoLedger),
    ]
    await expectTwins({ twins, steps, look, runs: 20, most: 12 })
  },
)

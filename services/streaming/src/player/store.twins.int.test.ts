import { afterAll, test } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import { startMongoServers } from '@busker/test-servers/mongo'
import { twinInMongo, twinInPostgres } from '@busker/test-servers/twin-databases'
import { type Twins, expectTwins } from '@busker/test-servers/store-twins'
import { openMongoPlayers } from './store.mongo.ts'
import { openPostgresPlayers } from './store.postgres.ts'
import type { PlayerStore } from './store.ts'
import { look, steps } from './twin-steps.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

test.each(servers)(
  '$name and PostgreSQL know the same of what an account plays, whatever its devices do',
  async ({ url }) => {
    const twins: Twins<PlayerStore> = [
      await twinInPostgres(await testDatabase(), openPostgresPlayers),
      await twinInMongo(url, openMongoPlayers),
    ]
    await expectTwins({ twins, steps, look, runs: 40, most: 20 })
  },
)

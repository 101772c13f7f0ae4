import { testDatabase } from '@busker/postgres/testing'
import { openPostgresPlayers } from './store.postgres.ts'
import { playerStoreSuite } from './store.suite.ts'

playerStoreSuite('PostgreSQL', async () => openPostgresPlayers(await testDatabase()))

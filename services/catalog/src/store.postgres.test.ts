import { testDatabase } from '@busker/postgres/testing'
import { openPostgresStore } from './store.postgres.ts'
import { catalogStoreSuite } from './store.suite.ts'

catalogStoreSuite('PostgreSQL', async () => openPostgresStore(await testDatabase()))

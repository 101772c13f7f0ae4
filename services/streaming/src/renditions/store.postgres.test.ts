import { testDatabase } from '@busker/postgres/testing'
import { rememberRenditions } from './remember.ts'
import { openPostgresStore } from './store.postgres.ts'
import { renditionStoreSuite } from './store.suite.ts'

renditionStoreSuite('PostgreSQL', async () => openPostgresStore(await testDatabase()))
renditionStoreSuite('PostgreSQL, remembered', async () =>
  rememberRenditions(await openPostgresStore(await testDatabase())),
)

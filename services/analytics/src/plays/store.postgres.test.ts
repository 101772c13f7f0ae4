import { testDatabase } from '@busker/postgres/testing'
import { openPostgresLedger } from './store.postgres.ts'
import { playLedgerSuite } from './store.suite.ts'

playLedgerSuite('PostgreSQL', async () => openPostgresLedger(await testDatabase()))

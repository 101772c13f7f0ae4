import { startTemporaryPostgres } from '@busker/embedded-postgres/temporary'

let server: ReturnType<typeof startTemporaryPostgres> | undefined
let count = 0

/** The URL of a new, empty database on a real PostgreSQL that all tests of this process share. */
export async function testDatabase(): Promise<string> {
  const postgres = await (server ??= startTemporaryPostgres())
  const name = `test_${++count}`
  await postgres.ensureDatabase(name)
  return postgres.url(name)
}

/** Stops what `testDatabase` started. The test runner's preload calls it after the last test. */
export async function stopTestDatabases() {
  const running = await server
  server = undefined
  await running?.stop()
}

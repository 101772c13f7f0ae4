/** The database of the embedded default without Busker around it: `bun postgres-alone.ts DATA`. */
import { startEmbeddedPostgres } from '@busker/embedded-postgres/start'

const postgres = await startEmbeddedPostgres({ dataFolder: process.argv[2] ?? '' })
process.stdout.write('PostgreSQL is ready\n')
process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))

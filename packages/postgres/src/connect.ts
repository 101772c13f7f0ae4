import { getLogger } from '@logtape/logtape'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'

const CONNECTIONS = 10

/** A database by its URL (`postgres://user:password@host:port/name`). Code is camelCase, columns snake_case. */
export function connect<Database>(url: string): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => getLogger(['busker', 'postgres']).warn('connection lost', { error }))
  // Nor the loss of one that is in use: its query, or the next one on it, fails by itself.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Whether an error is PostgreSQL's refusal of a second row with the same unique key. */
export const isUniqueViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** Whether an error is PostgreSQL's refusal of a row about something that is not there. */
export const isForeignKeyViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23503'

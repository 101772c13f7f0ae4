import { getLogger } from '@logtape/logtape'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { placeOf } from '@busker/stores/problem'
import { tellingPool } from './telling-pool.ts'

const CONNECTIONS = 10

export type OnQuery = (query: { sql: string; parameters: readonly unknown[] }) => void

/** Milliseconds to connect. A statement may take three times as long. */
const PATIENCE_MS = 10_000

/**
 * A database by its URL (`postgres://user:password@host:port/name`). Code is camelCase, columns
 * snake_case. Queries reject with a StoreProblem when the server is what failed. `onQuery` hears each.
 */
export function connect<Database>(
  url: string,
  patience = PATIENCE_MS,
  onQuery?: OnQuery,
): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: patience,
    statement_timeout: patience * 3,
    // On a connection that a firewall forgot the server's own limit is never heard of.
    query_timeout: patience * 3 + 1000,
    keepAlive: true,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => getLogger(['busker', 'postgres']).warn('connection lost', { error }))
  // Nor the loss of one that is in use: its query, or the next one on it, fails by itself.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: tellingPool(pool, placeOf(url)) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onQuery ? { log: ({ query }) => onQuery(query) } : {}),
  })
}

/** Whether an error is PostgreSQL's refusal of a second row with the same unique key. */
export const isUniqueViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** Whether an error is PostgreSQL's refusal of a row about something that is not there. */
export const isForeignKeyViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23503'

import { Client, escapeIdentifier } from 'pg'
import { databaseUser } from './initdb.ts'

/** The address of one database of a server on this machine. */
export const databaseUrl = (port: number, password: string, database: string) =>
  `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

/** Connects within 5 s, does one thing, and leaves. */
export async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>) {
  const client = new Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5_000 })
  // Without a listener a server that stops would take the process with it.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Creates a database unless it exists; two callers at once both succeed. */
export function createDatabase(url: string, name: string) {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    try {
      await client.query(`create database ${escapeIdentifier(name)}`)
    } catch (error) {
      // duplicate_database, or unique_violation when both were in the middle of it
      if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
    }
  })
}

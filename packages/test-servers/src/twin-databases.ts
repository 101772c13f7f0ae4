import { SQL } from 'bun'
import { MongoClient } from 'mongodb'
import type { Twin } from './store-twins.ts'

const ownName = () => `twins_${crypto.randomUUID().slice(0, 8)}`

const databaseAt = (server: string, name: string) => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * A store in a database of its own on a PostgreSQL, as somebody has it whose texts are in the order of
 * a dictionary: `a` before `B`, `ä` before `b`.
 */
export async function twinInPostgres<Store>(
  server: string,
  open: (url: string) => Promise<Store>,
): Promise<Twin<Store>> {
  const name = ownName()
  const admin = new SQL(server, { max: 1 })
  await admin.unsafe(
    `create database ${name} template template0 locale 'C' locale_provider icu icu_locale 'en-US'`,
  )
  await admin.close()
  const url = databaseAt(server, name)
  const store = await open(url)
  const sql = new SQL(url, { max: 1, idleTimeout: 0 })
  const tables: { name: string }[] = await sql`
    select table_name as name from information_schema.tables where table_schema = 'public'`
  // What a new store holds stays: its migrations, and a counter.
  const filled = await Promise.all(
    tables.map(async (table) => (await sql`select from ${sql(table.name)} limit 1`).length > 0),
  )
  const emptying = tables
    .filter((_, at) => !filled[at])
    .map((table) => `delete from ${table.name}`)
    .join(';')
  return {
    async fresh() {
      await sql.unsafe(emptying)
      return store
    },
    close: () => sql.close(),
  }
}

/** A store in a database of its own on a server of MongoDB's protocol. */
export async function twinInMongo<Store>(
  server: string,
  open: (url: string) => Promise<Store>,
): Promise<Twin<Store>> {
  const url = databaseAt(server, ownName())
  const store = await open(url)
  const client = new MongoClient(url)
  return {
    async fresh() {
      const collections = await client.db().collections()
      await Promise.all(collections.map((collection) => collection.deleteMany({})))
      return store
    },
    async close() {
      await client.db().dropDatabase()
      await client.close()
    },
  }
}

import { createClient } from '@redis/client'
import { MongoClient } from 'mongodb'
import { Pool, type PoolClient } from 'pg'

// Each keeps what it writes as safe as our adapters do, and holds as many connections.

export function barePostgres(url: string) {
  const pool = new Pool({ connectionString: url, max: 10 })
  const inTransaction = async <T>(work: (client: PoolClient) => Promise<T>) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const result = await work(client)
      await client.query('commit')
      return result
    } finally {
      client.release()
    }
  }
  return { pool, inTransaction, close: () => pool.end() }
}

export async function bareMongo(url: string) {
  const client = new MongoClient(url, { retryWrites: false, writeConcern: { w: 'majority' } })
  await client.connect()
  return { db: client.db(), close: () => client.close() }
}

export async function bareRedis(url: string) {
  const client = createClient({ url, RESP: 2, disableClientInfo: true })
  await client.connect()
  return {
    ask: (...command: string[]): Promise<unknown> => client.sendCommand(command),
    /** Keeps a script, and asks for it by its hash as a driver does. */
    script: async (text: string) => {
      await client.sendCommand(['SCRIPT', 'LOAD', text])
      const hash = Bun.SHA1.hash(text, 'hex')
      return (keys: string[], args: string[]): Promise<unknown> =>
        client.sendCommand(['EVALSHA', hash, String(keys.length), ...keys, ...args])
    },
    close: () => client.destroy(),
  }
}

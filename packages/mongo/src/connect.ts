import { type Db, MongoClient } from 'mongodb'

export interface MongoStore {
  db: Db
  close(): Promise<void>
}

/**
 * The database that a `mongodb://…/name` URL names. A write is acknowledged by a majority. The
 * driver does not retry writes, since DocumentDB cannot: every write of ours may be repeated.
 */
export async function connectMongo(url: string): Promise<MongoStore> {
  const client = new MongoClient(url, {
    retryWrites: false,
    writeConcern: { w: 'majority' },
    serverSelectionTimeoutMS: 10_000,
    ignoreUndefined: true,
  })
  await client.connect()
  return { db: client.db(), close: () => client.close() }
}

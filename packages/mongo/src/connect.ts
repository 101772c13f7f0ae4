import { StoreProblem, placeOf } from '@busker/stores/problem'
import { reporting } from '@busker/stores/reporting'
import { type Db, type Document, MongoClient } from 'mongodb'
import { mongoProblem } from './mongo-problem.ts'

export interface MongoStore {
  db: Db
  /** The same store, whose methods reject with a StoreProblem when the server is what failed. */
  telling: <T extends object>(store: T) => T
  close(): Promise<void>
}

export interface MongoOptions {
  /** Milliseconds for each step: to find a server, to connect. A command may take three times as long. */
  patience?: number
  /** Hears each command before it is sent. */
  onCommand?: (command: Document) => void
}

const PATIENCE_MS = 10_000

/**
 * The database that a `mongodb://…/name` URL names, MongoDB's or DocumentDB's (`?tls=true&
 * tlsCAFile=/etc/ssl/global-bundle.pem&replicaSet=rs0`). A write is acknowledged by a majority, and
 * read back from the primary, whatever the URL says: stores read what they wrote. The driver does not
 * retry writes, since DocumentDB cannot: every write of ours may be repeated. Rejects with a
 * StoreProblem when no server answers.
 */
export async function connectMongo(
  url: string,
  { patience = PATIENCE_MS, onCommand }: MongoOptions = {},
): Promise<MongoStore> {
  const client = new MongoClient(url, {
    retryWrites: false,
    writeConcern: { w: 'majority' },
    readPreference: 'primary',
    serverSelectionTimeoutMS: patience,
    connectTimeoutMS: patience,
    // A connection that a firewall forgot says nothing for ever.
    socketTimeoutMS: patience * 3,
    ignoreUndefined: true,
    monitorCommands: onCommand !== undefined,
  })
  if (onCommand) client.on('commandStarted', ({ command }) => onCommand(command))
  const place = placeOf(url)
  const told = (error: unknown) => {
    const kind = mongoProblem(error)
    return kind ? new StoreProblem('MongoDB', place, kind, error) : error
  }
  try {
    await client.connect()
  } catch (error) {
    await client.close()
    throw told(error)
  }
  return {
    db: client.db(),
    telling: (store) => reporting(store, told),
    close: () => client.close(),
  }
}

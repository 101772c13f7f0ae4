import { StoreProblem, placeOf } from '@busker/stores/problem'
import { reporting } from '@busker/stores/reporting'
import { mustBeSince } from '@busker/stores/version'
import { type Db, type Document, MongoClient } from 'mongodb'
import { type DeclaredIndexes, makeIndexes } from './indexes.ts'
import { fixOf, mongoProblem } from './mongo-problem.ts'

export interface MongoStore {
  db: Db
  /** The same store, whose methods reject with a StoreProblem when the server is what failed. */
  telling: <T extends object>(store: T) => T
  close(): Promise<void>
}

export interface MongoOptions {
  /** Milliseconds for each step: to find a server, to connect. A command may take three times as long. */
  patience?: number
  /** Made where they are not there yet. */
  indexes?: DeclaredIndexes
  /** Hears each command before it is sent. */
  onCommand?: (command: Document) => void
}

const PATIENCE_MS = 10_000

/**
 * The database that a `mongodb://…/name` URL names, MongoDB's or DocumentDB's (`?tls=true&
 * tlsCAFile=/etc/ssl/global-bundle.pem&replicaSet=rs0`). A write is acknowledged by a majority, and
 * read back from the primary, whatever the URL says: stores read what they wrote. The driver does not
 * retry writes, since DocumentDB cannot: every write of ours may be repeated. Rejects with a
 * StoreProblem when no server answers, it is too old, or it refuses the user or the indexes.
 */
export async function connectMongo(
  url: string,
  { patience = PATIENCE_MS, indexes, onCommand }: MongoOptions = {},
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
    return kind ? new StoreProblem('MongoDB', place, kind, error, fixOf(error)) : error
  }
  try {
    await client.connect()
    const { version } = await client.db().command({ buildInfo: 1 })
    mustBeSince('MongoDB', place, String(version))
    if (indexes) await makeIndexes(client.db(), indexes)
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

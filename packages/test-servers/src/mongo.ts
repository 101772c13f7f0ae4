import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { startProgram } from './program.ts'

/**
 * `version` is the MongoDB version that the server claims. The one of `MONGODB_TEST_URL` outlives
 * the tests, so give databases names of your own and drop them.
 */
export type MongoServer = { name: string; version: string; url: string; stop: () => Promise<void> }

const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const java = join(cache, 'busker/test-servers/mongo-java-server')

/**
 * Starts every server of MongoDB's protocol that `infra/test-servers/install.sh` installed, each
 * empty and on a free port of 127.0.0.1, and adds the one at `MONGODB_TEST_URL` when that is set.
 * Throws when there is none, or when one of them does not answer the official driver.
 */
export async function startMongoServers(): Promise<MongoServer[]> {
  const servers: MongoServer[] = []
  if (existsSync(join(java, 'TestServer.class'))) {
    const flags = ['-XX:TieredStopAtLevel=1', '-cp', `${java}:${java}/jars/*`]
    const program = await startProgram(['java', ...flags, 'TestServer'])
    servers.push(await answering({ name: 'mongo-java-server', ...program }))
  }
  const url = process.env.MONGODB_TEST_URL
  if (url) servers.push(await answering({ name: 'MongoDB', url, stop: async () => {} }))
  if (servers.length > 0) return servers
  throw new Error(
    'No server for the MongoDB tests: run infra/test-servers/install.sh, or set MONGODB_TEST_URL.',
  )
}

async function answering(server: Omit<MongoServer, 'version'>): Promise<MongoServer> {
  const client = new MongoClient(server.url, { serverSelectionTimeoutMS: 20_000 })
  try {
    const { version } = await client.db('admin').command({ buildInfo: 1 })
    return { ...server, version: String(version) }
  } catch (cause) {
    await server.stop()
    throw new Error(`${server.name} does not answer at ${server.url}.`, { cause })
  } finally {
    await client.close()
  }
}

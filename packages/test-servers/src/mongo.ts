import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { type Fate, keep } from './keeper.ts'

/**
 * `version` is the MongoDB version that the server claims. The one of `MONGODB_TEST_URL` outlives
 * the tests, so give databases names of your own and drop them; it has no `fate`.
 */
export type MongoServer = {
  name: string
  version: string
  url: string
  /** Whether it keeps over a SIGKILL what it acknowledged. */
  persists: boolean
  fate?: Fate
  stop: () => Promise<void>
}

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'busker/test-servers')
const java = join(cache, 'mongo-java-server')
const secantus = join(cache, 'secantusdb/bin/secantusd-py')

/**
 * Starts every server of MongoDB's protocol that infra/test-servers installed, each empty and on a
 * free port of 127.0.0.1, and adds the one at `MONGODB_TEST_URL` when that is set.
 * Throws when there is none, or when one of them does not answer the official driver.
 */
export async function startMongoServers(): Promise<MongoServer[]> {
  const servers: MongoServer[] = []
  if (existsSync(join(java, 'TestServer.class'))) servers.push(await startMongoJavaServer())
  return someOf([...servers, ...(await startExplaining())])
}

/** The same, of those that explain how they would answer. */
export const startExplainingMongoServers = async () => someOf(await startExplaining())

async function startExplaining(): Promise<MongoServer[]> {
  const servers: MongoServer[] = []
  if (existsSync(secantus)) servers.push(await startSecantusDb())
  const url = process.env.MONGODB_TEST_URL
  if (url) {
    const version = await versionAt(url, 20_000)
    servers.push({ name: 'MongoDB', version, url, persists: true, stop: async () => {} })
  }
  return servers
}

function someOf(servers: MongoServer[]) {
  if (servers.length > 0) return servers
  throw new Error(
    'No server for the MongoDB tests: run infra/test-servers/install.sh, or set MONGODB_TEST_URL.',
  )
}

/** In memory. */
async function startMongoJavaServer(): Promise<MongoServer> {
  const flags = ['-XX:TieredStopAtLevel=1', '-cp', `${java}:${java}/jars/*`]
  const { port, answer, stop, fate } = await keep(
    'mongo-java-server',
    (place) => ['java', ...flags, 'TestServer', String(place.port)],
    (at) => versionAt(urlAt(at)),
  )
  const name = 'mongo-java-server'
  return { name, version: answer, url: urlAt(port), persists: false, stop, fate }
}

/** On disk. `options` are its own: `--auth`, `--tls-cert-file` … Throws when it is not installed. */
export async function startSecantusDb(
  options: string[] = [],
  urlOptions = '',
): Promise<MongoServer> {
  if (!existsSync(secantus))
    throw new Error('No SecantusDB: run infra/test-servers/install-secantusdb.sh first.')
  // By itself it says that it is a replica set at its own port, past any line in between.
  const own = ['--standalone', '--sync-on-commit', '--log-level', 'WARNING', ...options]
  const { port, answer, stop, fate } = await keep(
    'secantusdb',
    (place) => [
      secantus,
      '--host=127.0.0.1',
      `--port=${place.port}`,
      `--storage-path=${join(place.data, 'store')}`,
      ...own,
    ],
    (at) => versionAt(urlAt(at) + urlOptions),
  )
  const url = urlAt(port) + urlOptions
  return { name: 'SecantusDB', version: answer, url, persists: true, stop, fate }
}

const urlAt = (port: number) => `mongodb://127.0.0.1:${port}/`

async function versionAt(url: string, patience = 500): Promise<string> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patience })
  try {
    const { version } = await client.db('admin').command({ buildInfo: 1 })
    return String(version)
  } finally {
    await client.close()
  }
}

import { mkdir, realpath } from 'node:fs/promises'
import { findBinaryPackage } from './binaries.ts'
import { createDatabase, databaseUrl } from './databases.ts'
import { createCluster, hasCluster } from './initdb.ts'
import { launchServer } from './launch.ts'
import { lockFolder } from './lock.ts'
import { keepPassword } from './password.ts'
import { choosePlace } from './place.ts'
import type { Place } from './place.ts'
import { explain, isProblem } from './problem.ts'
import { findRunningServer } from './running-server.ts'
import { stopServer } from './stop.ts'
import { usableBinaries } from './usable-binaries.ts'

export type EmbeddedPostgres = {
  /** The connection URL of a database, its password included. */
  url: (database: string) => string
  /** Creates the database unless it exists. */
  ensureDatabase: (name: string) => Promise<void>
  /** Closes connections, writes everything, ends the server. More calls change nothing. */
  stop: () => Promise<void>
  pid: number
  /** True when the server was still running after a launcher that was killed. */
  reused: boolean
}

type Options = { dataFolder: string; log?: (line: string) => void }

/**
 * Starts the PostgreSQL of a data folder, on a free port of 127.0.0.1; the first time it makes the
 * folder and the database. After a kill -9 of the process that called it, the server lives on, and
 * the next call finds and reuses it.
 * @throws Problem: `reason` is the kind, `message` says what to do
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  try {
    return await start(options)
  } catch (error) {
    if (isProblem(error)) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw explain(`Could not start the database in ${options.dataFolder}`, said, error)
  }
}

async function start({ dataFolder, log = () => {} }: Options): Promise<EmbeddedPostgres> {
  await mkdir(dataFolder, { recursive: true })
  const folder = await realpath(dataFolder)
  const place = await choosePlace(folder, log)
  const release = await lockFolder(place.home, folder)
  try {
    const { password, server, reused } = await bringUp(folder, place, log)
    const url = (database: string) => databaseUrl(server.port, password, database)
    let stopped: Promise<void> | undefined
    return {
      url,
      ensureDatabase: (name) => createDatabase(url('postgres'), name),
      stop: () => (stopped ??= stopServer(server.pid, place).finally(release)),
      pid: server.pid,
      reused,
    }
  } catch (error) {
    release()
    throw error
  }
}

async function bringUp(folder: string, place: Place, log: (line: string) => void) {
  const binaries = await findBinaryPackage()
  const exists = await hasCluster(place, binaries)
  const password = await keepPassword(folder, exists)
  const running = exists ? await findRunningServer(place, password) : undefined
  if (running) {
    log('Using the PostgreSQL that an earlier start left running')
    return { password, server: running, reused: true }
  }
  const native = await usableBinaries(binaries, place.account, place.home, log)
  if (!exists) {
    log('Creating the database')
    await createCluster(place, native, password)
  }
  return { password, server: await launchServer(place, native, password), reused: false }
}

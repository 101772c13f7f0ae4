import { mkdir, realpath } from 'node:fs/promises'
import { findBinaryPackage } from './binaries.ts'
import { createDatabase, databaseUrl } from './databases.ts'
import { createCluster, hasCluster } from './initdb.ts'
import { keepRunning } from './keep-running.ts'
import { launchServer } from './launch.ts'
import { lockFolder } from './lock.ts'
import { keepPassword } from './password.ts'
import { choosePlace } from './place.ts'
import type { Place } from './place.ts'
import { explain, isProblem } from './problem.ts'
import { findRunningServer } from './running-server.ts'
import { usableBinaries } from './usable-binaries.ts'

export type EmbeddedPostgres = {
  /** The connection URL of a database, its password included. */
  url: (database: string) => string
  /** Creates the database unless it exists. */
  ensureDatabase: (name: string) => Promise<void>
  /** Closes connections, writes everything, ends the server. More calls change nothing. */
  stop: () => Promise<void>
  readonly pid: number
  /** True when the server was still running after a launcher that was killed. */
  reused: boolean
  /** Rejects when the server ended by itself and cannot be started again. */
  lost: Promise<never>
}

type Options = { dataFolder: string; log?: (line: string) => void; signal?: AbortSignal }

/**
 * Starts the PostgreSQL of a data folder, on a free port of 127.0.0.1; the first time it makes the
 * folder and the database. After a kill -9 of the process that called it, the server lives on, and
 * the next call finds and reuses it. A server that ends by itself is started again on the same port
 * within seconds. An aborted `signal` makes a start that is under way clean up and reject.
 * @throws Problem: `reason` is the kind, `message` says what to do
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  try {
    return await start(options)
  } catch (error) {
    if (isProblem(error) || options.signal?.aborted) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw explain(`Could not start the database in ${options.dataFolder}`, said, error)
  }
}

async function start(options: Options): Promise<EmbeddedPostgres> {
  const { dataFolder, log = () => {}, signal } = options
  await mkdir(dataFolder, { recursive: true })
  const folder = await realpath(dataFolder)
  const place = await choosePlace(folder, log)
  const release = await lockFolder(place.home, folder)
  try {
    const { password, server, reused, relaunch } = await bringUp(folder, place, log, signal)
    const kept = keepRunning(server, place, relaunch)
    const url = (database: string) => databaseUrl(server.port, password, database)
    let stopped: Promise<void> | undefined
    return {
      url,
      ensureDatabase: (name) => createDatabase(url('postgres'), name),
      stop: () => (stopped ??= kept.stop().finally(release)),
      get pid() {
        return kept.pid()
      },
      reused,
      lost: kept.lost,
    }
  } catch (error) {
    release()
    throw error
  }
}

async function bringUp(
  folder: string,
  place: Place,
  log: (line: string) => void,
  signal: AbortSignal | undefined,
) {
  const binaries = await findBinaryPackage()
  const exists = await hasCluster(place, binaries)
  const password = await keepPassword(folder, exists)
  const getNative = () => usableBinaries(binaries, place.account, place.home, log)
  const relaunch = async (port: number, signal: AbortSignal) => {
    log('PostgreSQL has ended by itself; starting it again')
    return launchServer(place, await getNative(), password, { port, signal })
  }
  const running = exists ? await findRunningServer(place, password, signal) : undefined
  if (running) {
    log('Using the PostgreSQL that an earlier start left running')
    return { password, server: running, reused: true, relaunch }
  }
  const native = await getNative()
  if (!exists) {
    log('Creating the database')
    await createCluster(place, native, password, signal)
  }
  const server = await launchServer(place, native, password, { signal })
  return { password, server, reused: false, relaunch }
}

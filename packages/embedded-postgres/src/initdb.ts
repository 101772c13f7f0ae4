import { chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BinaryPackage } from './binaries.ts'
import { renameDurably } from './durable-file.ts'
import type { Place } from './place.ts'
import { explain, problem } from './problem.ts'
import { run } from './run.ts'

/** The one user of the server. */
export const databaseUser = 'busker'

// A small install: 64 MB of cache, little log, UTC; fsync and synchronous_commit stay on.
const settings = {
  shared_buffers: '64MB',
  max_connections: '100',
  max_wal_size: '256MB',
  io_method: 'sync',
  max_logical_replication_workers: '0',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Whether the database exists. @throws OTHER_MAJOR_VERSION when another PostgreSQL made it */
export async function hasCluster({ cluster }: Place, { major }: BinaryPackage): Promise<boolean> {
  if (!(await stat(cluster).catch(() => undefined))) return false
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (made === major) return true
  throw problem(
    'OTHER_MAJOR_VERSION',
    `The database in ${cluster} was made by PostgreSQL ${made}, and this Busker brings ${major}. Make a backup with the Busker that made it and restore it here, or choose another data folder.`,
  )
}

/** Makes an empty database: beside its place, then renamed, so that a half-made one is never used. */
export async function createCluster(
  { home, cluster, account }: Place,
  native: string,
  password: string,
  signal: AbortSignal | undefined,
) {
  const partial = await mkdtemp(join(home, 'cluster-partial-'))
  try {
    const passwordFile = join(partial, 'password')
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    const data = join(partial, 'data')
    await mkdir(data, { mode: 0o700 })
    if (account)
      for (const path of [partial, passwordFile, data]) await chown(path, account.uid, account.gid)
    const { code, stdout, stderr } = await run(
      [
        join(native, 'bin', process.platform === 'win32' ? 'initdb.exe' : 'initdb'),
        `--pgdata=${data}`,
        `--username=${databaseUser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
      ],
      account,
      120_000,
      signal,
    )
    signal?.throwIfAborted()
    if (code !== 0)
      throw explain(`Could not create the database in ${home}`, (stderr || stdout).trim())
    await renameDurably(data, cluster)
  } finally {
    await removePartials(home)
  }
}

/** What an interrupted start left; one that is still being written goes next time. */
async function removePartials(home: string) {
  const left = (await readdir(home)).filter((name) => /^(cluster|postgresql)-partial-/.test(name))
  for (const name of left)
    await rm(join(home, name), { recursive: true, force: true }).catch(() => {})
}

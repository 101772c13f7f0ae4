import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { type Place, type Started, env, missing, run } from './place.ts'

const isRoot = process.getuid?.() === 0

export async function startPostgres(place: Place): Promise<Started> {
  const { folder, ports, password } = place
  const binaries = await postgresFolder()
  const data = join(folder, 'postgres')
  const port = ports.of('postgres')
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`
  // PostgreSQL refuses to run as root.
  const asUser = isRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--']
    : []
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const secret = join(folder, 'postgres-password')
    await mkdir(data, { recursive: true, mode: 0o700 })
    await writeFile(secret, password, { mode: 0o600 })
    if (isRoot) {
      const [uid = 0, gid = 0] = await Promise.all(['-u', '-g'].map(idOfPostgres))
      for (const path of [data, secret]) await chown(path, uid, gid)
    }
    const made = Bun.spawnSync(
      [
        ...asUser,
        join(binaries, 'initdb'),
        `--pgdata=${data}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${secret}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
      ],
      { env, cwd: '/' },
    )
    await rm(secret)
    if (!made.success) throw new Error(`initdb failed: ${made.stderr.toString()}`)
  }
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 400,
    shared_buffers: '64MB',
  }
  return run(
    {
      name: 'PostgreSQL',
      command: [
        ...asUser,
        join(binaries, 'postgres'),
        '-D',
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      env,
      log: join(folder, 'postgres.log'),
      signal: 'SIGINT',
      ready: async () => {
        const db = connect(`${url}/postgres`)
        try {
          return await sql`select 1`.execute(db)
        } finally {
          await db.destroy()
        }
      },
    },
    url,
    place,
  )
}

async function idOfPostgres(option: string) {
  return Number(Bun.spawnSync(['id', option, 'postgres']).stdout.toString())
}

/** Debian keeps the server's programs off the path, one folder a version. */
async function postgresFolder() {
  const versions = await readdir('/usr/lib/postgresql').catch(() => [])
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
  if (newest) return join('/usr/lib/postgresql', newest, 'bin')
  const found = Bun.which('initdb')
  if (found) return join(found, '..')
  throw missing('PostgreSQL', 'install-postgres.sh', 'POSTGRES_URL')
}

import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { MongoClient } from 'mongodb'
import type { openPorts } from './ports.ts'
import { type Program, type Recipe, createProgram } from './program.ts'

/** Where the stores are. `postgres` and `mongodb` without the name of a database. */
export interface StoreUrls {
  postgres: string
  mongodb: string
  redis: string
  search: string
  blobs: string
}

export interface Place {
  folder: string
  ports: Awaited<ReturnType<typeof openPorts>>
  /** What protects the servers from others on this machine. */
  password: string
  watch: (pid: number) => void
}

/** What the servers of this machine are in the environment of, when they are not to be started here. */
const GIVEN = {
  postgres: 'POSTGRES_URL',
  mongodb: 'MONGODB_URL',
  redis: 'REDIS_URL',
  search: 'TYPESENSE_URL',
  blobs: 'S3_URL',
} as const satisfies Record<keyof StoreUrls, string>

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'busker/test-servers')
const env = { PATH: process.env.PATH ?? '', HOME: '/tmp', LC_ALL: 'C.UTF-8' }
const isRoot = process.getuid?.() === 0

type Started = { program: Program; url: string }

/** Starts those real servers whose URLs the environment does not name. Throws what to install. */
export async function startServers(place: Place, given: Partial<Record<string, string>>) {
  const programs: Partial<Record<keyof StoreUrls, Program>> = {}
  const use = async (name: keyof StoreUrls, start: () => Promise<Started>) => {
    const url = given[GIVEN[name]]
    if (url) return url
    const started = await start()
    programs[name] = started.program
    return started.url
  }
  const postgres = await use('postgres', () => startPostgres(place))
  const [mongodb, redis, search, blobs] = await Promise.all([
    use('mongodb', () => startMongo(place, postgres)),
    use('redis', () => startRedis(place)),
    use('search', () => startTypesense(place)),
    use('blobs', () => startVersitygw(place)),
  ])
  const urls: StoreUrls = { postgres, mongodb, redis, search, blobs }
  return {
    urls,
    programs,
    async stop() {
      // The Mongo-wire server keeps its data in PostgreSQL, which therefore ends last.
      await Promise.all([
        programs.redis?.stop(),
        programs.search?.stop(),
        programs.blobs?.stop(),
        programs.mongodb?.stop(),
      ])
      await programs.postgres?.stop()
    },
  }
}

async function startPostgres({ folder, ports, password, watch }: Place): Promise<Started> {
  const binaries = await postgresFolder()
  const data = join(folder, 'postgres')
  const port = await ports.of('postgres')
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
  const program = createProgram(
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
    watch,
  )
  await program.start()
  return { program, url }
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
  throw missing('PostgreSQL', 'install-postgres.sh', GIVEN.postgres)
}

async function startMongo(place: Place, postgres: string): Promise<Started> {
  const { folder, ports, watch } = place
  const program = join(cache, 'ferretdb/ferretdb')
  if (!existsSync(program)) throw missing('FerretDB', 'install-ferretdb.sh', GIVEN.mongodb)
  await ensureDatabase(postgres, 'ferretdb')
  const address = `127.0.0.1:${await ports.of('mongodb')}`
  return run(
    {
      name: 'FerretDB',
      command: [program, address, `${postgres}/ferretdb`],
      env,
      log: join(folder, 'ferretdb.log'),
      ready: async () => {
        const client = new MongoClient(`mongodb://${address}/`, { serverSelectionTimeoutMS: 1000 })
        try {
          return await client.db('admin').command({ ping: 1 })
        } finally {
          await client.close()
        }
      },
    },
    `mongodb://${address}`,
    watch,
  )
}

async function startRedis({ folder, ports, password, watch }: Place) {
  const program = Bun.which('redis-server')
  if (!program) throw missing('Redis', 'install-redis.sh', GIVEN.redis)
  const data = join(folder, 'redis')
  await mkdir(data, { recursive: true })
  const port = await ports.of('redis')
  const options = {
    bind: '127.0.0.1',
    port,
    dir: data,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
    requirepass: password,
  }
  return run(
    {
      name: 'Redis',
      command: [program, ...Object.entries(options).flatMap(([k, v]) => [`--${k}`, String(v)])],
      env,
      log: join(folder, 'redis.log'),
      ready: () => answersPing(port, password),
    },
    `redis://:${password}@127.0.0.1:${port}`,
    watch,
  )
}

async function answersPing(port: number, password: string) {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const socket = await Bun.connect({
    hostname: '127.0.0.1',
    port,
    socket: {
      data(open, bytes) {
        const said = bytes.toString()
        if (said.includes('PONG')) resolve(true)
        else if (said.includes('LOADING')) reject(new Error(said))
        open.flush()
      },
      error: (_, error) => reject(error),
      close: () => reject(new Error('Redis closed the connection.')),
    },
  })
  socket.write(`AUTH ${password}\r\nPING\r\n`)
  return promise.finally(() => socket.end())
}

async function startTypesense({ folder, ports, password, watch }: Place) {
  const program = join(cache, 'typesense/typesense-server')
  if (!existsSync(program)) throw missing('Typesense', 'install-typesense.sh', GIVEN.search)
  const data = join(folder, 'typesense')
  await mkdir(data, { recursive: true })
  const port = await ports.of('search')
  const options = {
    'data-dir': data,
    'api-key': password,
    'api-address': '127.0.0.1',
    'api-port': port,
    'peering-address': '127.0.0.1',
    'peering-port': await ports.of('search peers'),
  }
  return run(
    {
      name: 'Typesense',
      command: [program, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)],
      env,
      log: join(folder, 'typesense.log'),
      ready: async () => (await fetch(`http://127.0.0.1:${port}/health`)).ok,
    },
    `typesense:http://127.0.0.1:${port}?key=${password}`,
    watch,
  )
}

async function startVersitygw({ folder, ports, password, watch }: Place) {
  const program = join(cache, 'versitygw/versitygw')
  if (!existsSync(program)) throw missing('versitygw', 'install-versitygw.sh', GIVEN.blobs)
  const [data, bucket, region] = [join(folder, 'objects'), 'busker', 'eu-central-1']
  await mkdir(join(data, bucket), { recursive: true })
  await chmod(data, 0o700)
  const address = `127.0.0.1:${await ports.of('blobs')}`
  const options = ['--access', 'busker', '--secret', password, '--region', region]
  const where = new URLSearchParams({ endpoint: `http://${address}`, region })
  return run(
    {
      name: 'versitygw',
      // Listeners of other sites fetch music from it by themselves.
      command: [
        program,
        ...options,
        '--quiet',
        '--cors-allow-origin',
        '*',
        '--port',
        address,
        'posix',
        data,
      ],
      env,
      log: join(folder, 'versitygw.log'),
      ready: async () => (await fetch(`http://${address}/`)).status > 0,
    },
    `s3://busker:${password}@${bucket}?${where}`,
    watch,
  )
}

async function run(recipe: Recipe, url: string, watch: (pid: number) => void): Promise<Started> {
  const program = createProgram(recipe, watch)
  await program.start()
  return { program, url }
}

const missing = (name: string, script: string, variable: string) =>
  new Error(
    `There is no ${name}: run infra/test-servers/${script}, or name one of yours in ${variable}.`,
  )

/** Makes a database unless it is there; with a role of its own that owns it when one is named. */
export async function ensureDatabase(postgres: string, name: string, role?: { password: string }) {
  const db = connect(`${postgres}/postgres`)
  try {
    if (role) {
      const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(db)
      await sql
        .raw(
          `${rows.length ? 'alter' : 'create'} role ${name} login password '${role.password.replaceAll("'", "''")}'`,
        )
        .execute(db)
    }
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db)
    if (!rows.length)
      await sql.raw(`create database ${name}${role ? ` owner ${name}` : ''}`).execute(db)
  } finally {
    await db.destroy()
  }
}

/** Reads the password of a folder's servers; makes one the first time. */
export async function passwordIn(folder: string) {
  const path = join(folder, 'servers-password')
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known) return known
  const made = crypto.getRandomValues(new Uint8Array(18)).toHex()
  await writeFile(path, made, { mode: 0o600 })
  return made
}

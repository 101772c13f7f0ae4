import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnLauncher } from './child-launcher.fixture.ts'
import { withClient } from './databases.ts'
import { startEmbeddedPostgres } from './start.ts'
import type { EmbeddedPostgres } from './start.ts'
import { makeTemporaryFolder, removeDataFolder } from './temporary.ts'

setDefaultTimeout(60_000)

let dataFolder: string
let server: EmbeddedPostgres
const start = async () => (server = await startEmbeddedPostgres({ dataFolder }))
const ask = (sql: string, database = 'catalog') =>
  withClient(server.url(database), async (client) => (await client.query(sql)).rows)

beforeAll(async () => {
  dataFolder = join(await makeTemporaryFolder(), 'a label’s "data"')
  await start()
})
afterAll(async () => {
  await server.stop()
  await removeDataFolder(join(dataFolder, '..'))
})

test('two services that ask for the same database at once both get it', async () => {
  await Promise.all([server.ensureDatabase('catalog'), server.ensureDatabase('catalog')])
  await server.ensureDatabase('catalog')
  expect(await ask('select current_database() as name')).toEqual([{ name: 'catalog' }])
})

test('titles are stored as UTF-8 and folded by Unicode, in a database that survives power cuts', async () => {
  const [settings] = await ask(`select current_setting('server_encoding') as encoding,
    lower('ÉTUDE ÆRØ') as folded, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('TimeZone') as zone,
    current_setting('listen_addresses') as listens, current_setting('password_encryption') as auth,
    current_setting('unix_socket_directories') as sockets`)
  expect(settings).toEqual({
    encoding: 'UTF8',
    folded: 'étude ærø',
    fsync: 'on',
    commit: 'on',
    zone: 'UTC',
    listens: '127.0.0.1',
    auth: 'scram-sha-256',
    sockets: '',
  })
})

test('typo-tolerant search has its extensions', async () => {
  for (const extension of ['pg_trgm', 'unaccent', 'citext'])
    await ask(`create extension ${extension}`)
  expect(await ask(`select unaccent('Sigur Rós') as name`)).toEqual([{ name: 'Sigur Ros' }])
})

test('nobody gets in without the password, which only its owner can read', async () => {
  const wrong = server.url('catalog').replace(/:[^:@]+@/, ':guessed@')
  expect(await failure(withClient(wrong, async () => {}))).toMatchObject({ code: '28P01' })
  expect((await stat(join(dataFolder, 'password'))).mode & 0o777).toBe(0o600)
})

test('a second Busker on the same folder is told who uses it', async () => {
  expect(await failure(startEmbeddedPostgres({ dataFolder }))).toMatchObject({
    reason: 'DATA_FOLDER_IN_USE',
    message: expect.stringContaining(`Another Busker (pid ${process.pid}) uses this data folder`),
  })
})

test('the music is still there after a stop and a start', async () => {
  await ask('create table track (title text)')
  await ask(`insert into track values ('Silence')`)
  await Promise.all([server.stop(), server.stop()])
  await start()
  expect(server.reused).toBe(false)
  expect(await ask('select title from track')).toEqual([{ title: 'Silence' }])
})

test('of two Buskers that start at the same moment one works and one says why not', async () => {
  await server.stop()
  const launchers = [spawnLauncher(dataFolder), spawnLauncher(dataFolder)]
  const refused = await Promise.race(
    launchers.map((launcher) => launcher.ended.then(() => launcher)),
  )
  const [working] = launchers.filter((launcher) => launcher !== refused)
  expect(refused.printed()).toContain(`Another Busker (pid ${working?.pid}) uses this data folder`)
  const [, pid] = (await working?.saw(/pid (\d+)/)) ?? []
  working?.signal('SIGKILL')
  await working?.ended
  await start()
  expect(server).toMatchObject({ reused: true, pid: Number(pid) })
})

test('a server that was itself killed recovers at the next start', async () => {
  await ask(`insert into track values ('Tide')`)
  process.kill(server.pid, 'SIGKILL')
  await server.stop()
  await start()
  expect(await ask('select count(*)::int as tracks from track')).toEqual([{ tracks: 2 }])
})

test('a pid file whose number belongs to another program by now does not stop the start', async () => {
  const pidFile = join(dataFolder, 'cluster', 'postmaster.pid')
  const before = await readFile(pidFile, 'utf8')
  await server.stop()
  const { uid, gid } = await stat(join(dataFolder, 'cluster'))
  const other = Bun.spawn(['sleep', '60'], { uid, gid, cwd: '/' })
  for (const stale of [before.replace(/^\d+/, String(other.pid)), before, '']) {
    await Bun.write(pidFile, stale)
    await start()
    expect(await ask('select count(*)::int as tracks from track')).toEqual([{ tracks: 2 }])
    await server.stop()
  }
  expect(other.exitCode).toBeNull()
  other.kill()
  await start()
})

const failure = (attempt: Promise<unknown>) => attempt.catch((error: unknown) => error)

import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnLauncher } from './child-launcher.fixture.ts'
import { withClient } from './databases.ts'
import { isAlive } from './process.ts'
import { startEmbeddedPostgres } from './start.ts'
import { makeTemporaryFolder, removeDataFolder } from './temporary.ts'

setDefaultTimeout(60_000)

let dataFolder: string
let stop = async () => {}

beforeEach(async () => {
  stop = async () => {}
  dataFolder = await makeTemporaryFolder()
})
afterEach(async () => {
  await stop()
  await removeDataFolder(dataFolder)
})

const countListens = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select count(*)::int as listens from listen')
    return Number(rows[0].listens)
  })

test('kill -9 loses no acknowledged listen, and the next start reuses the server', async () => {
  const launcher = spawnLauncher(dataFolder)
  const [, pid] = await launcher.saw(/pid (\d+)/)
  await launcher.saw(/listen 50\n/)
  expect(await failure(startEmbeddedPostgres({ dataFolder }))).toMatchObject({
    reason: 'DATA_FOLDER_IN_USE',
    message: expect.stringContaining(`pid ${launcher.pid}`),
  })
  launcher.signal('SIGINT')
  await launcher.saw(/interrupted/)
  await launcher.saw(/listen 100\n/)
  launcher.signal('SIGKILL')
  await launcher.ended
  const server = await startEmbeddedPostgres({ dataFolder })
  stop = server.stop
  expect(server).toMatchObject({ reused: true, pid: Number(pid) })
  const acknowledged = Number(launcher.printed().match(/listen \d+\n/g)?.length)
  expect(await countListens(server.url('plays'))).toBeGreaterThanOrEqual(acknowledged)
  await server.stop()
  expect(await isAlive(server.pid)).toBe(false)
})

test('a first start that was killed in the middle is made again', async () => {
  const launcher = spawnLauncher(dataFolder)
  await untilHalfMade()
  launcher.signal('SIGKILL')
  await launcher.ended
  const server = await startEmbeddedPostgres({ dataFolder })
  stop = server.stop
  await server.ensureDatabase('plays')
  expect(server.reused).toBe(false)
  expect(await readdir(dataFolder)).toContain('cluster')
})

test('a server that is killed under its users is back at the same address, with their listens', async () => {
  const server = await startEmbeddedPostgres({ dataFolder })
  stop = server.stop
  await server.ensureDatabase('plays')
  const url = server.url('plays')
  await withClient(url, (client) => client.query('create table listen as select 1 as number'))
  const killed = server.pid
  process.kill(killed, 'SIGKILL')
  while (server.pid === killed) await Bun.sleep(20)
  expect(await countListens(url)).toBe(1)
  await server.stop()
  expect(await isAlive(server.pid)).toBe(false)
})

test('a first start that is called off leaves nothing running and nothing half-made', async () => {
  const calledOff = new AbortController()
  const starting = failure(startEmbeddedPostgres({ dataFolder, signal: calledOff.signal }))
  await untilHalfMade()
  calledOff.abort()
  expect(await starting).toBe(calledOff.signal.reason)
  expect(await readdir(dataFolder)).not.toContain('cluster')
  stop = (await startEmbeddedPostgres({ dataFolder })).stop
})

async function untilHalfMade() {
  for (;;) {
    const partial = (await readdir(dataFolder)).find((name) => name.startsWith('cluster-partial-'))
    const made = partial && (await readdir(join(dataFolder, partial, 'data')).catch(() => []))
    if (made && made.some((name) => name === 'base')) return
    await Bun.sleep(5)
  }
}

const failure = (attempt: Promise<unknown>) => attempt.catch((error: unknown) => error)

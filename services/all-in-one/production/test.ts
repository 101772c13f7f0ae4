import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dir, '..', '..', '..')
const SCRIPTS = join(ROOT, 'infra', 'test-servers')

/** What installs each server, and the variable that names one of one's own instead. */
const installers: [script: string, instead?: string][] = [
  ['install-postgres.sh', 'POSTGRES_URL'],
  ['install-redis.sh'],
  ['install-typesense.sh'],
  ['install.sh'],
  ['install-secantusdb.sh'],
  ['install-aiosmtpd.sh'],
  ['install-schemathesis.sh'],
  ['install-versitygw.sh'],
]

/** Whatever needs a server, and the suites of the adapters that need none, which the table has beside them. */
const suites = [
  'int.test',
  'packages/postgres/',
  'packages/events/',
  'packages/limits/',
  'packages/blobs/',
  'packages/mail/',
  'store.postgres.test',
  'idempotency/store',
  'search-index/',
]

const run = (command: string[]) =>
  Bun.spawnSync(command, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).exitCode

// `bun run test:production`: what needs real servers, on servers that this installs.
for (const [script, instead] of installers)
  if (!instead || !process.env[instead]) {
    const exitCode = run([join(SCRIPTS, script)])
    if (exitCode) process.exit(exitCode)
  }

const named = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'busker-report-'))
const report = join(folder, 'junit.xml')
const test = [process.execPath, 'test', '--timeout', '120000']
const tested = run([
  ...test,
  '--reporter=junit',
  `--reporter-outfile=${report}`,
  ...(named.length ? named : suites),
])
// A part of the suites makes no whole table.
const shown = named.length
  ? 0
  : run([process.execPath, join(ROOT, 'packages/test-servers/src/table.ts'), report])
await rm(folder, { recursive: true })
process.exit(tested || shown)

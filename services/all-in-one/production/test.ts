import { join } from 'node:path'

const ROOT = join(import.meta.dir, '..', '..', '..')
const SCRIPTS = join(ROOT, 'infra', 'test-servers')

/** What installs each server, and the variable that names one of one's own instead. */
const installers: [script: string, instead?: string][] = [
  ['install-postgres.sh', 'POSTGRES_URL'],
  ['install-redis.sh'],
  ['install-typesense.sh'],
  ['install.sh', 'MONGODB_TEST_URL'],
  ['install-ferretdb.sh', 'MONGODB_URL'],
  ['install-versitygw.sh'],
  ['install-schemathesis.sh'],
]

const run = (command: string[]) => {
  const { exitCode } = Bun.spawnSync(command, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (exitCode) process.exit(exitCode)
}

// `bun run test:production`: what needs real servers, on servers that this installs.
for (const [script, instead] of installers)
  if (!instead || !process.env[instead]) run([join(SCRIPTS, script)])
const named = process.argv.slice(2)
run([process.execPath, 'test', '--timeout', '120000', ...(named.length ? named : ['int.test'])])

import { parseArgs } from 'node:util'
import { demoLibraryPath } from '@busker/demo-library'
import { untilAskedToStop } from '@busker/http/serve'
import { snippetOf } from '@busker/gateway/snippet'
import { resolve } from 'node:path'
import { followImport } from '../src/follow-import.ts'
import { startProductionStack } from './stack.ts'

const HELP = `bun run stack:production [--library <folder>] [--folder <folder>] [--port 8080] [--replicas 1]

Starts PostgreSQL, SecantusDB, Redis, Typesense and versitygw on loopback, the eight services on them as
processes of their own, and imports music. Without --folder all that they keep goes when they stop.
POSTGRES_URL, MONGODB_URL, REDIS_URL, TYPESENSE_URL and S3_URL name servers to use instead.`

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    library: { type: 'string', default: demoLibraryPath },
    folder: { type: 'string' },
    port: { type: 'string', default: '8080' },
    replicas: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

if (values.help) {
  say(HELP)
  process.exit(0)
}
const asked = untilAskedToStop()
const stack = await startProductionStack({
  folder: values.folder === undefined ? undefined : resolve(values.folder),
  port: Number(values.port),
  replicas: Number(values.replicas),
  given: process.env,
  say,
})
say(`\n  Busker is ready.\n\n  Site     ${stack.url}\n  Sign in  ${await stack.ownerLink()}`)
say(`  Logs     ${stack.folder}\n`)

const importing = async () => {
  await followImport(await stack.asOperator(), resolve(values.library), process.stdout)
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${stack.url}/v1/library/playlists?limit=1`)
    const { items } = (await answer.json()) as { items: { id: string }[] }
    const [newest] = items
    if (newest) {
      const snippet = snippetOf(stack.url, { type: 'playlist', id: newest.id })
      return say(
        `\n  Embed the newest playlist on any page:\n\n  ${snippet}\n\n  Ctrl-C stops all.\n`,
      )
    }
    await Bun.sleep(100)
  }
}
try {
  await Promise.race([importing().then(() => asked), asked])
} finally {
  say('\n  Stopping …\n')
  await stack.stop()
}
process.exit(0)

import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** `url` without the key; data is thrown away by `stop`. */
export type TypesenseServer = {
  url: string
  apiKey: string
  version: string
  stop(): Promise<void>
}

const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const program = join(cache, 'busker/test-servers/typesense/typesense-server')
const apiKey = 'for-tests-only'
const patience = 30_000

// Ends the server when our end of the pipe closes, so also when this process is killed.
const untilPipeCloses = `data=$1; shift
"$@" --data-dir "$data" >"$data/log" 2>&1 & server=$!
cat >/dev/null; kill -9 "$server"; wait "$server" 2>/dev/null; rm -rf "$data"`

/**
 * Starts the Typesense server that `infra/test-servers/install-typesense.sh` installed, empty and
 * on a free port of 127.0.0.1. Throws when it is not installed or does not get ready.
 */
export async function startTypesense(): Promise<TypesenseServer> {
  if (!existsSync(program))
    throw new Error('No Typesense server: run infra/test-servers/install-typesense.sh first.')
  const data = await mkdtemp(join(tmpdir(), 'busker-typesense-'))
  const [port, peeringPort] = freePorts()
  const options = {
    'api-key': apiKey,
    'api-address': '127.0.0.1',
    'api-port': String(port),
    'peering-address': '127.0.0.1',
    'peering-port': String(peeringPort),
  }
  const words = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  const child = Bun.spawn(['sh', '-c', untilPipeCloses, 'sh', data, program, ...words], {
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
  })
  const stop = async () => {
    await child.stdin.end()
    await child.exited
  }
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const version = await versionAt(url)
    if (version) return { url, apiKey, version, stop }
    await Bun.sleep(100)
  }
  const log = await Bun.file(join(data, 'log')).text()
  await stop()
  throw new Error(`Typesense was not ready after ${patience} ms: ${log.slice(-2000)}`)
}

/** Its version once it leads and answers, before that nothing. */
async function versionAt(url: string): Promise<string | undefined> {
  const health = await fetch(`${url}/health`).catch(() => undefined)
  if (!health?.ok) return undefined
  const debug = await fetch(`${url}/debug`, { headers: { 'X-TYPESENSE-API-KEY': apiKey } })
  const { version } = (await debug.json()) as { version?: string }
  return version
}

function freePorts() {
  const listeners = [0, 0].map((port) =>
    Bun.listen({ hostname: '127.0.0.1', port, socket: { data() {} } }),
  )
  const ports = listeners.map((listener) => listener.port)
  for (const listener of listeners) listener.stop(true)
  return ports
}

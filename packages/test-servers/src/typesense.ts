import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Fate, freePort, keep } from './keeper.ts'

/** `url` without the key; data is thrown away by `stop`, and not all of it survives a SIGKILL. */
export type TypesenseServer = {
  url: string
  port: number
  apiKey: string
  version: string
  fate: Fate
  stop(): Promise<void>
}

const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const program = join(cache, 'busker/test-servers/typesense/typesense-server')
const apiKey = 'for-tests-only'
/**
 * Starts the Typesense server that `infra/test-servers/install-typesense.sh` installed, empty and
 * on a free port of 127.0.0.1. Throws when it is not installed or does not get ready.
 */
export async function startTypesense(): Promise<TypesenseServer> {
  if (!existsSync(program))
    throw new Error('No Typesense server: run infra/test-servers/install-typesense.sh first.')
  const peeringPort = freePort()
  const urlAt = (port: number) => `http://127.0.0.1:${port}`
  const { port, answer, stop, fate } = await keep(
    'typesense',
    (place) => {
      const options = {
        'api-key': apiKey,
        'api-address': '127.0.0.1',
        'api-port': String(place.port),
        'peering-address': '127.0.0.1',
        'peering-port': String(peeringPort),
        'data-dir': place.data,
      }
      return [program, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)]
    },
    (at) => versionAt(urlAt(at)),
  )
  return { url: urlAt(port), port, apiKey, version: answer, fate, stop }
}

/** Its version once it leads and answers, before that nothing. */
async function versionAt(url: string): Promise<string | undefined> {
  const health = await fetch(`${url}/health`).catch(() => undefined)
  if (!health?.ok) return undefined
  const debug = await fetch(`${url}/debug`, { headers: { 'X-TYPESENSE-API-KEY': apiKey } })
  const { version } = (await debug.json()) as { version?: string }
  return version
}

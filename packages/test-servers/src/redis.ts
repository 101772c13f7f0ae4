import { createClient } from '@redis/client'
import { type Fate, keep } from './keeper.ts'

/**
 * `url` carries the password; a number after it names one of 64 databases: `${url}/3`. It keeps over a
 * SIGKILL what it acknowledged.
 */
export type RedisServer = {
  url: string
  port: number
  version: string
  fate: Fate
  stop(): Promise<void>
}

const password = 'for tests only: ä/@'

/**
 * Starts the Redis that `infra/test-servers/install-redis.sh` installed, empty and on a free port
 * of 127.0.0.1. Throws when it is not installed or does not get ready.
 */
export async function startRedis(): Promise<RedisServer> {
  const program = Bun.which('redis-server')
  if (!program) throw new Error('No Redis server: run infra/test-servers/install-redis.sh first.')
  const urlAt = (port: number) => `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`
  const { port, answer, stop, fate } = await keep(
    'redis',
    ({ port, data }) => {
      const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', data]
      const safe = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
      return [program, ...place, ...safe, '--databases', '64', '--requirepass', password]
    },
    (port) => versionAt(urlAt(port)),
  )
  return { url: urlAt(port), port, version: answer, fate, stop }
}

async function versionAt(url: string) {
  const client = createClient({ url, socket: { reconnectStrategy: false } })
  client.on('error', () => {})
  await client.connect()
  const info = await client.info('server')
  client.destroy()
  return /redis_version:(\S+)/.exec(info)?.[1]
}

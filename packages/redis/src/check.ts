import { placeOf } from '@busker/stores/problem'
import { mustBeSince } from '@busker/stores/version'
import { type RedisConnection, connectRedis } from './connect.ts'

/** Each command that our scripts call, on a key that lives for a second. */
const PROBE = `
redis.call('HSET', KEYS[1], 'count', 1, 'holder', 1)
redis.call('HMGET', KEYS[1], 'count')
redis.call('HDEL', KEYS[1], 'holder')
redis.call('PEXPIRE', KEYS[1], 1000)
redis.call('TIME')
return redis.call('DEL', KEYS[1])
`

/**
 * Rejects with a StoreProblem when the Redis of a URL is too old, takes no writes, or its user may not do what
 * limits, answers and events need.
 */
export async function checkRedis(url: string, connection: RedisConnection) {
  const { redis, telling } = connection
  const key = `busker:probe:${crypto.randomUUID()}`
  const asked = telling({
    // By its hash first and then whole, as every script of ours.
    scripts: () => redis.createScript(PROBE).exec([key], []),
    remove: () => redis.del(key),
    info: () => redis.exec<string>(['INFO', 'server']),
  })
  await asked.scripts()
  await asked.remove()
  // Who may not ask for it is not told that it is too old; `busker doctor` says which right that takes.
  const info = await asked.info().catch(() => '')
  const version = /^redis_version:(\S+)/m.exec(info)?.[1]
  if (version) mustBeSince('Redis', placeOf(url), version)
}

/** The same, over a connection of its own. */
export async function checkRedisAt(url: string) {
  const connection = connectRedis(url)
  try {
    await checkRedis(url, connection)
  } finally {
    connection.close()
  }
}

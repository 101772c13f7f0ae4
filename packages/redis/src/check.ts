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

/** The same of the scripts of the event log, on a stream in which one event waits. */
const LOG_PROBE = `
redis.call('XADD', KEYS[1], '*', 'payload', 1)
redis.call('XPENDING', KEYS[1], 'g', '-', '+', 1)
redis.call('XCLAIM', KEYS[1], 'g', 'c', 0, '0-1', 'JUSTID')
redis.call('XINFO', 'GROUPS', KEYS[1])
redis.call('XTRIM', KEYS[1], 'MINID', '0-1')
redis.call('DEL', KEYS[1])
redis.call('ZADD', KEYS[1], 'NX', 1, 'id')
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', 1)
return redis.call('DEL', KEYS[1])
`

/**
 * Rejects with a StoreProblem when the Redis of a URL is too old, takes no writes, or its user may not do what
 * limits and answers need, and with `isLog` the event log.
 */
export async function checkRedis(url: string, connection: RedisConnection, isLog = false) {
  const { redis, telling } = connection
  const key = `busker:probe:${crypto.randomUUID()}`
  const asked = telling({
    // By its hash first and then whole, as every script of ours.
    scripts: () => redis.createScript(PROBE).exec([key], []),
    remove: () => redis.del(key),
    async log() {
      await redis.xgroup(key, { type: 'CREATE', group: 'g', id: '0', options: { MKSTREAM: true } })
      await redis.pexpire(key, 10_000)
      await redis.xadd(key, '0-1', { payload: 1 })
      await redis.xreadgroup('g', 'c', key, '>', { count: 1 })
      await redis.xautoclaim(key, 'g', 'c', 60_000, '0-0', { count: 1 })
      await redis.xack(key, 'g', '0-1')
      await redis.createScript(LOG_PROBE).exec([key], [])
    },
    info: () => redis.exec<string>(['INFO', 'server']),
  })
  await asked.scripts()
  await asked.remove()
  if (isLog) await asked.log()
  // Who may not ask for it is not told that it is too old; `busker doctor` says which right that takes.
  const info = await asked.info().catch(() => '')
  const version = /^redis_version:(\S+)/m.exec(info)?.[1]
  if (version) mustBeSince('Redis', placeOf(url), version)
}

/** The same, over a connection of its own. */
export async function checkRedisAt(url: string, isLog = false) {
  const connection = connectRedis(url)
  try {
    await checkRedis(url, connection, isLog)
  } finally {
    connection.close()
  }
}

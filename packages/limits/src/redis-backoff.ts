import type { RedisConnection } from '@busker/redis/connect'
import type { Backoff, BackoffPolicy } from './backoff.ts'
import { createMemoryBackoff } from './memory-backoff.ts'
import { PATIENCE_MS, countAlone } from './count-alone.ts'

/** Redis' own clock counts, so that replicas need not agree on the time. All times in milliseconds. */
const SCRIPT_HEAD = `
local free, first, most, forgets = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local function delay(count)
  if count < free then return 0 end
  return math.min(most, first * 2 ^ (count - free))
end
local function keep(count, at)
  local till = at + delay(count)
  redis.call('HSET', KEYS[1], 'count', count, 'at', string.format('%.0f', at), 'until', string.format('%.0f', till))
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', till + forgets))
end
local kept = redis.call('HMGET', KEYS[1], 'count', 'at', 'until')
local count, at, till = tonumber(kept[1] or '0'), tonumber(kept[2] or '0'), tonumber(kept[3] or '0')
`
const TAKE = `${SCRIPT_HEAD}
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if now < till then return till - now end
keep(count + 1, now)
return 0
`
const UNDO = `${SCRIPT_HEAD}
if count == 1 then redis.call('DEL', KEYS[1]) end
if count > 1 then keep(count - 1, at) end
return 0
`

/**
 * A backoff that counts in Redis, for all replicas together, each try in one step. When Redis does not
 * answer at once this process counts by itself, so nobody is shut out, and says so once.
 */
export function createRedisBackoff(
  redis: RedisConnection['redis'],
  name: string,
  policy: BackoffPolicy,
  patience = PATIENCE_MS,
): Backoff {
  const scripts = { take: redis.createScript<number>(TAKE), undo: redis.createScript<number>(UNDO) }
  const { free, first, most, forgets } = policy
  const settings = [free, first * 1000, most * 1000, forgets * 1000].map(String)
  const keyOf = (key: string) => `busker:backoff:${name}:${key}`
  const alone = createMemoryBackoff(policy)
  const shared = countAlone(name, patience)
  return {
    async take(key) {
      const wait = await shared(() => scripts.take.exec([keyOf(key)], settings))
      return wait === undefined ? alone.take(key) : Math.ceil(wait / 1000)
    },
    async undo(key) {
      await alone.undo(key)
      await shared(() => scripts.undo.exec([keyOf(key)], settings))
    },
    async forgive(key) {
      await alone.forgive(key)
      await shared(() => redis.del(keyOf(key)))
    },
  }
}

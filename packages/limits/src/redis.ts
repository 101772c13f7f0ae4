import type { RedisConnection } from '@busker/redis/connect'
import { Ratelimit } from '@upstash/ratelimit'
import { PATIENCE_MS, countAlone } from './count-alone.ts'
import type { Budget, Limiter } from './limiter.ts'
import { createMemoryLimiter } from './memory.ts'
import { plainScripts } from './plain-scripts.ts'

/**
 * A limiter that counts in Redis, for all replicas together; `name` keeps its keys from those of
 * other limiters. When Redis does not answer at once it lets this process count by itself, so
 * nobody is shut out, and says so once.
 */
export function createRedisLimiter(
  redis: RedisConnection['redis'],
  name: string,
  { points, seconds }: Budget,
  patience = PATIENCE_MS,
): Limiter {
  const prefix = `busker:limit:${name}`
  const shared = new Ratelimit({
    redis: plainScripts(redis),
    prefix,
    // All points come back together, counted from the first try: as the limiter in memory has it.
    limiter: Ratelimit.tokenBucket(points, `${seconds} s`, points),
    timeout: 0,
    ephemeralCache: false,
    enableTelemetry: false,
  })
  const alone = createMemoryLimiter({ points, seconds })
  const asked = countAlone(name, patience)
  const count = async (key: string) => {
    const answer = await asked(() => shared.limit(key))
    if (!answer) return alone.count(key)
    const resets = Math.max(1, Math.ceil((answer.reset - Date.now()) / 1000))
    return { wait: answer.success ? 0 : resets, left: Math.max(0, answer.remaining), resets }
  }
  return {
    count,
    take: async (key) => (await count(key)).wait,
    async forgive(key) {
      await alone.forgive(key)
      // Not the library's own way, which looks through every key of the database.
      await asked(() => redis.del(`${prefix}:${key}`))
    },
  }
}

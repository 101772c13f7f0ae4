import { checkRedis } from '@busker/redis/check'
import { connectRedis } from '@busker/redis/connect'
import type { Backoff, BackoffPolicy } from './backoff.ts'
import type { Budget, Limiter } from './limiter.ts'
import { createMemoryBackoff } from './memory-backoff.ts'
import { createMemoryLimiter } from './memory.ts'
import { createRedisBackoff } from './redis-backoff.ts'
import { createRedisLimiter } from './redis.ts'

/** A place where limiters count. */
export interface Limits {
  /** A limiter of its own for each name. */
  limiter(name: string, budget: Budget): Limiter
  /** A backoff of its own for each name. */
  backoff(name: string, policy: BackoffPolicy): Backoff
  /** Rejects when it cannot be counted there now, or not at all. */
  check: () => Promise<void>
  close: () => void
}

/**
 * Where limiters count, by a URL: `memory:` in this process, or in a Redis that replicas share:
 * `redis://…` over TCP, `https://:TOKEN@…` on Upstash. Throws with what to write instead.
 */
export function openLimits(url: string): Limits {
  if (url === 'memory:')
    return {
      limiter: (_name, budget) => createMemoryLimiter(budget),
      backoff: (_name, policy) => createMemoryBackoff(policy),
      check: async () => {},
      close: () => {},
    }
  if (!/^(rediss?|https?):\/\//.test(url))
    throw new Error(
      `LIMITS_URL: ${url.split(':')[0]}: is no place to count. Use memory:, redis://… or https://:TOKEN@…`,
    )
  const connection = connectRedis(url)
  const { redis, close } = connection
  return {
    limiter: (name, budget) => createRedisLimiter(redis, name, budget),
    backoff: (name, policy) => createRedisBackoff(redis, name, policy),
    check: () => checkRedis(url, connection),
    close,
  }
}

import type { RedisConnection } from '@busker/redis/connect'

type Redis = RedisConnection['redis']
type Scripts = Pick<Redis, 'eval' | 'evalsha' | 'get' | 'set'>

const FLAGS = /^#!lua flags=allow-key-locking\n/

/**
 * A Redis for `@upstash/ratelimit`, whose scripts begin with a flag that only Upstash knows and that
 * Redis 7 and Valkey refuse. The flag lets Upstash lock single keys and changes no result, so the
 * scripts run without it everywhere, by the hash that they have then.
 */
export function plainScripts(redis: Redis): Scripts {
  const plain = new Map<string, { exec(keys: string[], args: string[]): Promise<unknown> }>()
  const run = (hash: string, keys: string[], args: unknown[]) =>
    plain.get(hash)?.exec(keys, args.map(String))
  return {
    get: redis.get,
    set: redis.set,
    async evalsha<A extends unknown[], T>(hash: string, keys: string[], args: A) {
      // Its caller then sends the whole script, as it does to any Redis that has not seen it yet.
      if (!plain.has(hash)) throw new Error('NOSCRIPT')
      return (await run(hash, keys, args)) as T
    },
    async eval<A extends unknown[], T>(script: string, keys: string[], args: A) {
      const hash = Bun.SHA1.hash(script, 'hex')
      plain.set(hash, redis.createScript(script.replace(FLAGS, '')))
      return (await run(hash, keys, args)) as T
    },
  }
}

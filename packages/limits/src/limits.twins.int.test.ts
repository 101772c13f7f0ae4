import { afterAll, expect, setSystemTime, test } from 'bun:test'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { compareTwins } from '@busker/test-servers/twins'
import fc from 'fast-check'
import type { Backoff } from './backoff.ts'
import type { Limiter } from './limiter.ts'
import { createMemoryBackoff } from './memory-backoff.ts'
import { createMemoryLimiter } from './memory.ts'
import { createRedisBackoff } from './redis-backoff.ts'
import { createRedisLimiter } from './redis.ts'

const server = await startRedis()
const { redis, close } = connectRedis(server.url)
afterAll(async () => {
  setSystemTime()
  close()
  await server.stop()
})

// A busy machine must not look like a Redis that is away.
const patience = 20_000
// So long that it does not matter how long the test takes: time passes when the test says so.
const HOUR = 3600

const key = fc.constantFrom('ada', 'ADA', 'ada ', 'björn', '203.0.113.7 owner', '*', 'a:b', '')
/** Redis forgets by its own clock. */
async function expireSooner(ms: number) {
  for (const one of await redis.keys('*'))
    await redis.pexpire(one, Math.max(0, (await redis.pttl(one)) - ms))
}
const pass = fc.record({ do: fc.constant('pass' as const), hours: fc.nat(3) })

test(`whoever tries in whatever order and after whatever pauses, memory and Redis ${server.version} leave the same room`, async () => {
  const { watch, same, neverCalled } = compareTwins<Limiter>()
  const operation = fc.oneof(
    fc.record({ do: fc.constantFrom('take' as const, 'count' as const), key }),
    fc.record({ do: fc.constant('forgive' as const), key }),
    pass,
  )
  await fc.assert(
    fc.asyncProperty(
      fc.record({ points: fc.integer({ min: 1, max: 4 }), hours: fc.integer({ min: 1, max: 3 }) }),
      fc.array(operation, { maxLength: 40, size: 'max' }),
      async ({ points, hours }, operations) => {
        // Both adapters count by the clock of this process.
        await redis.flushdb()
        let clock = 1.8e12
        setSystemTime(clock)
        const budget = { points, seconds: hours * HOUR }
        const limiters = {
          memory: watch(createMemoryLimiter(budget)),
          Redis: watch(createRedisLimiter(redis, 'plays', budget, patience)),
        }
        for (const asked of operations)
          if (asked.do === 'pass') {
            const ms = asked.hours * HOUR * 1000
            setSystemTime((clock += ms))
            await expireSooner(ms)
          } else await same(limiters, (limiter): Promise<unknown> => limiter[asked.do](asked.key))
      },
    ),
    { numRuns: 150 },
  )
  setSystemTime()
  expect(neverCalled()).toEqual([])
})

test(`guessers who come back in whatever order and after whatever pauses wait as long in memory as in Redis ${server.version}`, async () => {
  const { watch, same, neverCalled } = compareTwins<Backoff>()
  const operation = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('take' as const), key }) },
    fc.record({ do: fc.constantFrom('undo' as const, 'forgive' as const), key }),
    pass,
  )
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        free: fc.integer({ min: 1, max: 4 }),
        first: fc.integer({ min: 1, max: 2 }),
        most: fc.integer({ min: 2, max: 9 }),
        forgets: fc.integer({ min: 0, max: 4 }),
      }),
      fc.array(operation, { maxLength: 30, size: 'max' }),
      async ({ free, first, most, forgets }, operations) => {
        await redis.flushdb()
        let passed = 0
        const policy = { free, first: first * HOUR, most: most * HOUR, forgets: forgets * HOUR }
        const backoffs = {
          memory: watch(createMemoryBackoff(policy, () => Date.now() + passed)),
          Redis: watch(createRedisBackoff(redis, 'sign-in', policy, patience)),
        }
        for (const asked of operations)
          if (asked.do === 'pass') {
            const ms = (asked.hours * HOUR + 60) * 1000
            passed += ms
            await expireSooner(ms)
            for (const one of await redis.keys('*'))
              for (const when of ['at', 'until']) await redis.hincrby(one, when, -ms)
          } else
            await same(backoffs, async (backoff) => {
              const wait = await backoff[asked.do](asked.key)
              // In minutes begun, since Redis has a clock of its own.
              return wait && Math.ceil(wait / 60)
            })
      },
    ),
    { numRuns: 150 },
  )
  expect(neverCalled()).toEqual([])
})

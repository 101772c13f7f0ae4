import { afterAll, describe, expect, test } from 'bun:test'
import { checkRedis } from '@busker/redis/check'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import type { BackoffPolicy } from './backoff.ts'
import { backoffSuite } from './backoff.suite.ts'
import { limiterSuite } from './limiter.suite.ts'
import type { Budget, Limiter } from './limiter.ts'
import { createRedisBackoff } from './redis-backoff.ts'
import { createRedisLimiter } from './redis.ts'

const server = await startRedis()
const upstash = await startUpstash(server.url)
afterAll(async () => {
  await upstash.stop()
  await server.stop()
})

// A busy machine must not look like a Redis that is away.
const patience = 20_000
const openLimits = (url: string) => {
  const connection = connectRedis(url)
  const { redis, close } = connection
  const limiter = (name: string, budget: Budget) =>
    createRedisLimiter(redis, name, budget, patience)
  const backoff = (name: string, policy: BackoffPolicy) =>
    createRedisBackoff(redis, name, policy, patience)
  return { limiter, backoff, check: () => checkRedis(url, connection), close }
}

describe.each([
  [`in Redis ${server.version}`, server.url],
  ['on Upstash', upstash.url],
])('limits %s', (_place, url) => {
  limiterSuite(() => openLimits(url))
  backoffSuite(() => openLimits(url))
})

test('replicas count together, and their scripts are sent to Redis once', async () => {
  const replicas = [openLimits(server.url), openLimits(server.url), openLimits(upstash.url)]
  const tries = replicas.map((replica) => replica.limiter('sign-in', { points: 5, seconds: 3600 }))
  const waits: number[] = []
  for (let i = 0; i < 6; i++) waits.push(await tries[i % 3]!.take('ada'))
  expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, false, true])
  for (const replica of replicas) replica.close()

  const { redis, close } = connectRedis(server.url)
  const stats = await redis.exec<string>(['INFO', 'commandstats'])
  const calls = (command: string) =>
    Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)![1])
  expect(calls('eval')).toBeLessThan(calls('evalsha'))
  close()
})

test('replicas slow a guesser down together, and Redis forgets in the end', async () => {
  const replicas = [openLimits(server.url), openLimits(upstash.url)]
  const policy = { free: 4, first: 600, most: 600, forgets: 60 }
  const tries = replicas.map((replica) => replica.backoff('guesser', policy))
  const waits = await Promise.all(Array.from({ length: 40 }, (_, i) => tries[i % 2]!.take('ada')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(4)
  const { redis, close } = connectRedis(server.url)
  const lives = await redis.pttl('busker:backoff:guesser:ada')
  expect(lives).toBeGreaterThan(600_000)
  expect(lives).toBeLessThanOrEqual(660_000)
  await tries[0]!.forgive('ada')
  expect(await tries[1]!.take('ada')).toBe(0)
  close()
  for (const replica of replicas) replica.close()
})

test.each([['TCP'], ['HTTPS']])(
  'over %s each process counts alone while Redis is killed, and all count together again once it is back',
  async (way) => {
    const own = await startRedis()
    const bridge = await startUpstash(own.url)
    const url = way === 'TCP' ? own.url : bridge.url
    const { redis, close } = connectRedis(url, 500)
    const other = connectRedis(url, 500)
    const budget = { points: 100_000, seconds: 3600 }
    const [here, there] = [redis, other.redis].map((each) =>
      createRedisLimiter(each, 'plays', budget, 500),
    ) as [Limiter, Limiter]
    await here.take('ada')
    expect((await there.count('ada')).left).toBe(99_998)
    await own.fate.kill()
    expect((await here.count('ada')).left).toBe(99_999)
    expect((await there.count('ada')).left).toBe(99_999)
    await own.fate.start()
    const shared = async () => {
      const key = crypto.randomUUID()
      await here.count(key)
      return (await there.count(key)).left === 99_998
    }
    for (let tries = 0; tries < 200 && !(await shared()); tries++) await Bun.sleep(20)
    expect(await shared()).toBe(true)
    close()
    other.close()
    await bridge.stop()
    await own.stop()
  },
)

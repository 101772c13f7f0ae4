import { afterAll, describe, expect, test } from 'bun:test'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import { limiterSuite } from './limiter.suite.ts'
import type { Budget } from './limiter.ts'
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
  const { redis, close } = connectRedis(url)
  const limiter = (name: string, budget: Budget) =>
    createRedisLimiter(redis, name, budget, patience)
  return { limiter, close }
}

describe(`limits in Redis ${server.version}`, () => limiterSuite(() => openLimits(server.url)))
describe('limits on Upstash', () => limiterSuite(() => openLimits(upstash.url)))

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

import { afterAll, describe, expect, test } from 'bun:test'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import { openRedisAnswers } from './store.redis.ts'
import { answerStoreSuite } from './store.suite.ts'

const server = await startRedis()
const upstash = await startUpstash(server.url)
afterAll(async () => {
  await upstash.stop()
  await server.stop()
})

describe.each([
  [`in Redis ${server.version}`, server.url],
  ['on Upstash', upstash.url],
])('answers %s', (_place, url) => {
  answerStoreSuite(() => openRedisAnswers(url))
})

test('replicas know of each other’s keys, and Redis forgets them by itself', async () => {
  const replicas = [openRedisAnswers(server.url), openRedisAnswers(upstash.url)]
  const claims = await Promise.all(
    Array.from({ length: 40 }, (_, i) => replicas[i % 2]!.claim('key', 'add', `${i}`, 60_000)),
  )
  expect(claims.filter((known) => known === undefined)).toHaveLength(1)
  const { redis, close } = connectRedis(server.url)
  const lives = () => redis.pttl('busker:answer:key')
  expect(await lives()).toBeWithin(1, 60_001)
  const holder = String(claims.indexOf(undefined))
  await replicas[0]!.keep('key', holder, new Uint8Array([1]), 3600_000)
  expect(await lives()).toBeWithin(60_001, 3600_001)
  close()
  for (const replica of replicas) await replica.close()
})

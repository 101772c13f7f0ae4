import { afterAll, describe, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { startUpstash } from '@busker/test-servers/upstash'
import { eventLogSuite } from './log.suite.ts'
import { openEventLog } from './open.ts'
import type { EventLog } from './log.ts'

const server = await startRedis()
const bridges: Awaited<ReturnType<typeof startUpstash>>[] = []
afterAll(async () => {
  await Promise.all(bridges.map((bridge) => bridge.stop()))
  await server.stop()
})

let databases = 0
const emptyRedis = () => `${server.url}/${databases++}`
const emptyUpstash = async () => {
  const bridge = await startUpstash(emptyRedis())
  bridges.push(bridge)
  return bridge.url
}
const until = async (done: () => boolean) => {
  for (let tries = 0; tries < 1000 && !done(); tries++) await Bun.sleep(10)
}
const listen = (log: EventLog, group: string) => {
  const heard: string[] = []
  log.subscribe('track.saved', group, async (payloads) => heard.push(...payloads.map((p) => p.id)))
  return heard
}
const saved = (...ids: string[]) => ids.map((id) => event('track.saved', { id }))
const stream = 'busker:events:{track.saved}'

describe(`the event log in Redis ${server.version}`, () =>
  eventLogSuite(() => openEventLog(emptyRedis())))
describe('the event log on Upstash', () =>
  eventLogSuite(async () => openEventLog(await emptyUpstash())))

test('what a service failed to do before it stopped waits for its return', async () => {
  const url = emptyRedis()
  const before = await openEventLog(url)
  let tries = 0
  before.subscribe('track.saved', 'search', async () => {
    tries++
    throw new Error('going away')
  })
  await before.start()
  await before.publish(saved('track-1'))
  await until(() => tries > 0)
  await before.stop()
  const after = await openEventLog(url)
  const heard = listen(after, 'search')
  await after.start()
  await until(() => heard.length > 0)
  expect(heard).toEqual(['track-1'])
  await after.stop()
})

test('what a replica had in hand when it died goes to another', async () => {
  const url = emptyRedis()
  const { redis, close } = connectRedis(url)
  const log = await openEventLog(url)
  const heard = listen(log, 'search')
  await log.publish(saved('track-1', 'track-2'))
  await redis.xgroup(stream, { type: 'CREATE', group: 'search', id: '0' })
  await redis.xreadgroup('search', 'died', stream, '>', { count: 1 })
  const [pending] = (await redis.xpending(stream, 'search', '-', '+', 1)) as [[string]]
  // As if it had died two minutes ago.
  await redis.exec(['XCLAIM', stream, 'search', 'died', 0, pending[0], 'IDLE', 120_000, 'JUSTID'])
  await log.start()
  await until(() => heard.length >= 2)
  expect(heard).toEqual(['track-1', 'track-2'])
  await log.stop()
  expect(await redis.xpending(stream, 'search', '-', '+', 1)).toEqual([])
  close()
})

test('an event that always fails does not keep the others waiting', async () => {
  const log = await openEventLog(emptyRedis())
  const heard: string[] = []
  let failures = 0
  log.subscribe('track.saved', 'search', async (payloads) => {
    if (payloads.some(({ id }) => id === 'poison')) throw new Error(`failed ${++failures} times`)
    heard.push(...payloads.map(({ id }) => id))
  })
  await log.start()
  await log.publish(saved('poison'))
  await until(() => failures > 0)
  await log.publish(saved('track-1'))
  await until(() => heard.length > 0)
  expect(heard).toEqual(['track-1'])
  await log.stop()
})

test('what fails again and again while others go through is given up, and done when it is replayed', async () => {
  const url = emptyRedis()
  const { redis, close } = connectRedis(url)
  const log = await openEventLog(url)
  const heard: string[] = []
  let well = false
  log.subscribe('track.saved', 'search', async (payloads) => {
    if (!well && payloads.some(({ id }) => id === 'poison')) throw new Error('it sounds wrong')
    heard.push(...payloads.map(({ id }) => id))
  })
  await log.start()
  await log.publish(saved('poison'))
  const faults = async () =>
    Object.entries(
      (await redis.hgetall<Record<string, { tries: number; firstFailedAt: number }>>(
        `${stream}:faults`,
      )) ?? {},
    )
  for (let tries = 0; tries < 500 && !(await faults()).length; tries++) await Bun.sleep(10)
  const [[field, fault]] = (await faults()) as [[string, { tries: number; firstFailedAt: number }]]
  // As if it had failed for long, while nothing else went through.
  await redis.hset(`${stream}:faults`, { [field]: { ...fault, tries: 100 } })
  for (let tries = 0; tries < 1000 && (await faults())[0]?.[1].tries === 100; tries++)
    await Bun.sleep(10)
  expect(await log.deadLetters(10)).toEqual([])
  await log.publish(saved('track-1'))
  for (let tries = 0; tries < 3000 && !(await log.deadLetters(10)).length; tries++)
    await Bun.sleep(10)
  const [letter] = await log.deadLetters(10)
  expect(letter).toMatchObject({
    name: 'track.saved',
    group: 'search',
    payload: { id: 'poison' },
    reason: 'it sounds wrong',
  })
  expect([heard, await faults()]).toEqual([['track-1'], []])
  well = true
  expect(await log.replay([letter!.id])).toBe(1)
  await until(() => heard.length > 1)
  expect(heard).toEqual(['track-1', 'poison'])
  await log.stop()
  close()
})

test('two replicas of a service share its events, and none is heard twice', async () => {
  const url = emptyRedis()
  const replicas = await Promise.all([openEventLog(url), openEventLog(url)])
  const heard = replicas.map((replica) => listen(replica, 'search'))
  for (const replica of replicas) await replica.start()
  const ids = Array.from({ length: 1200 }, (_, i) => `track-${i}`)
  await replicas[0].publish(saved(...ids))
  await until(() => heard.flat().length >= ids.length)
  expect(heard.flat().toSorted()).toEqual(ids.toSorted())
  await Promise.all(replicas.map((replica) => replica.stop()))
})

test('a Redis that lost everything is used again', async () => {
  const url = emptyRedis()
  const { redis, close } = connectRedis(url)
  const log = await openEventLog(url)
  const heard = listen(log, 'search')
  await log.start()
  await redis.flushdb()
  await log.publish(saved('track-1'))
  await until(() => heard.length > 0)
  expect(heard).toEqual(['track-1'])
  await log.stop()
  close()
})

test('old events go once every service has done them, and not before', async () => {
  const url = emptyRedis()
  const { redis, close } = connectRedis(url)
  for (const id of ['1-1', '1-2']) await redis.xadd(stream, id, { payload: '{"id":"old"}' })
  await redis.xgroup(stream, { type: 'CREATE', group: 'slow', id: '0' })
  await redis.xreadgroup('slow', 'me', stream, '>', { count: 2 })
  const keptAfterStart = async () => {
    const log = await openEventLog(url)
    const heard = listen(log, 'search')
    await log.start()
    await until(() => heard.length > 0 || search)
    await log.stop()
    search = true
    return redis.xlen(stream)
  }
  let search = false
  expect([await keptAfterStart(), await keptAfterStart()]).toEqual([2, 2])
  await redis.xack(stream, 'slow', ['1-1', '1-2'])
  // The last one that a group heard is the mark from which it reads on.
  expect(await keptAfterStart()).toBe(1)
  close()
})

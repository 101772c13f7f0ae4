import { expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { testDatabase } from '@busker/postgres/testing'
import { eventLogSuite } from './log.suite.ts'
import { createPostgresEventLog } from './postgres.ts'

eventLogSuite(async () => createPostgresEventLog(await testDatabase()))

test('what was published while a service was away waits for its return', async () => {
  const url = await testDatabase()
  const before = await createPostgresEventLog(url)
  before.subscribe('track.saved', 'search', async () => {
    throw new Error('going away')
  })
  await before.start()
  await before.publish([event('track.saved', { id: 'track-1' })])
  await before.stop()

  const after = await createPostgresEventLog(url)
  const heard = Promise.withResolvers<string[]>()
  after.subscribe('track.saved', 'search', async (payloads) =>
    heard.resolve(payloads.map((p) => p.id)),
  )
  await after.start()
  expect(await heard.promise).toEqual(['track-1'])
  await after.stop()
})

test('two replicas of a service share its events, and none is heard twice', async () => {
  const url = await testDatabase()
  const heard: string[] = []
  const replicas = await Promise.all([createPostgresEventLog(url), createPostgresEventLog(url)])
  for (const replica of replicas) {
    replica.subscribe('track.saved', 'search', async (payloads) => {
      heard.push(...payloads.map((p) => p.id))
      await Bun.sleep(5)
    })
    await replica.start()
  }
  const ids = Array.from({ length: 1000 }, (_, i) => `track-${i}`)
  await replicas[0].publish(ids.map((id) => event('track.saved', { id })))
  for (let tries = 0; tries < 500 && heard.length < 1000; tries++) await Bun.sleep(10)
  expect(heard.toSorted()).toEqual(ids.toSorted())
  await Promise.all(replicas.map((replica) => replica.stop()))
})

test('a new kind of service hears of everything that is still kept', async () => {
  const url = await testDatabase()
  const old = await createPostgresEventLog(url)
  await old.start()
  await old.publish([
    event('track.saved', { id: 'track-1' }),
    event('album.saved', { id: 'album-1' }),
  ])
  await old.stop()

  for (const told of [['track-1'], []]) {
    const log = await createPostgresEventLog(url)
    const heard: string[] = []
    log.subscribe('track.saved', 'newcomer', async (payloads) =>
      heard.push(...payloads.map((p) => p.id)),
    )
    await log.start()
    for (let tries = 0; tries < 50 && heard.length < told.length; tries++) await Bun.sleep(10)
    await log.stop()
    expect(heard).toEqual(told)
  }
})

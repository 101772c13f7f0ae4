import { expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { sql } from 'kysely'
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

test('what fails again and again while others go through is given up, and done when it is replayed', async () => {
  const url = await testDatabase()
  const log = await createPostgresEventLog(url)
  const db = connect<unknown>(url)
  const heard: string[] = []
  let [well, failures] = [false, 0]
  log.subscribe('track.saved', 'search', async (payloads) => {
    if (!well && payloads.some(({ id }) => id === 'poison')) {
      failures++
      throw new Error('it sounds wrong')
    }
    heard.push(...payloads.map(({ id }) => id))
  })
  const until = async (done: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 1000 && !(await done()); tries++) await Bun.sleep(10)
  }
  /** As if it had failed for long. */
  const hurry = () => sql`update delivery set tries = 100, due_at = now()`.execute(db)
  await log.start()
  await log.publish([event('track.saved', { id: 'poison' })])
  await until(() => failures === 1)
  await until(
    async () => (await sql`select from delivery where tries > 0`.execute(db)).rows.length > 0,
  )
  await hurry()
  await until(() => failures === 2)
  expect(await log.deadLetters(10)).toEqual([])
  await log.publish([event('track.saved', { id: 'track-1' })])
  await until(() => heard.length > 0)
  await until(async () => {
    await hurry()
    await Bun.sleep(50)
    return (await log.deadLetters(10)).length > 0
  })
  const [letter] = await log.deadLetters(10)
  expect(letter).toMatchObject({
    name: 'track.saved',
    group: 'search',
    payload: { id: 'poison' },
    reason: 'it sounds wrong',
  })
  expect(heard).toEqual(['track-1'])
  well = true
  expect(await log.replay([letter!.id])).toBe(1)
  await until(() => heard.length > 1)
  expect(heard).toEqual(['track-1', 'poison'])
  await log.stop()
  await db.destroy()
})

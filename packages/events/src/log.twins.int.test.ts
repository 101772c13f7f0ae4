import { afterAll, expect, test } from 'bun:test'
import { type BuskerEvent, event } from '@busker/contracts/events'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { connectRedis } from '@busker/redis/connect'
import { startRedis } from '@busker/test-servers/redis'
import { compareTwins, failure } from '@busker/test-servers/twins'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { EventLog } from './log.ts'
import { openEventLog } from './open.ts'

const server = await startRedis()
const postgres = await testDatabase()
const db = connect(postgres)
const { redis, close } = connectRedis(server.url)
afterAll(async () => {
  close()
  await db.destroy()
  await server.stop()
})

/** Opens the logs once before they are emptied, so that there is something to empty. */
await (await openEventLog(postgres)).stop()
async function forgetAll() {
  await sql`truncate event, subscription, delivery`.execute(db)
  await redis.flushdb()
}

const names = ['track.saved', 'album.saved', 'playlist.removed'] as const
type Name = (typeof names)[number]
interface Subscription {
  name: Name
  group: string
}
const songs = ['1', 'true', '{"a":1}', 'ä 🎶', "it's", ' ', 'null', '"']
const subscription = fc.record({
  name: fc.constantFrom(...names),
  group: fc.constantFrom('search', 'streaming', 'playlists'),
})
const all = names.flatMap((name) =>
  ['search', 'streaming', 'playlists'].map((group) => ({ name, group })),
)
const titleOf = ({ name, group }: Subscription) => `${name} in ${group}`
const subscriptions = fc.uniqueArray(subscription, { selector: titleOf, maxLength: 9 })
/** Which of the events of a run are published together; some are the same event once more. */
const batch = fc.array(fc.nat(19), { maxLength: 12, size: 'max' })
const batches = fc.array(batch, { maxLength: 6, size: 'max' })

const someEvents = () =>
  Array.from({ length: 20 }, (_, n) => event(names[n % 3]!, { id: songs[n % songs.length]! }))
/** Of no known shape. */
const oddEvents = () => names.map((name) => event(name, { id: '' }))
const last = () => names.map((name) => event(name, { id: 'last' }))
const picked = (events: BuskerEvent[], which: number[]) => which.map((n) => events[n]!)

const inOrder = <One extends { name: string; group: string }>(some: One[]) =>
  some.toSorted((a, b) => (`${a.name} ${a.group}` < `${b.name} ${b.group}` ? -1 : 1))

/** What groups have yet to hear, once nothing waits, and what they gave up. */
async function leftOf(log: EventLog) {
  let lag = await log.lag()
  for (let tries = 0; tries < 2000 && lag.some(({ waiting }) => waiting); tries++) {
    await Bun.sleep(5)
    lag = await log.lag()
  }
  const letters = await log.deadLetters(100)
  return {
    letters,
    lag: inOrder(lag),
    dead: inOrder(letters.map(({ name, group, payload }) => ({ name, group, payload }))),
  }
}

/** What was done with success, by subscription, in its order. */
function listener() {
  const heard: Record<string, string[]> = {}
  const listen = (log: EventLog, one: Subscription, fails: () => boolean = () => false) => {
    const done = (heard[titleOf(one)] ??= [])
    log.subscribe(one.name, one.group, async (payloads) => {
      if (fails()) throw new Error('no room')
      done.push(...payloads.map(({ id }) => id))
    })
  }
  const until = async (isDone: (done: string[], title: string) => boolean) => {
    const areDone = () => Object.entries(heard).every(([title, done]) => isDone(done, title))
    for (let tries = 0; tries < 6000 && !areDone(); tries++) await Bun.sleep(5)
  }
  return { heard, listen, until }
}

test(`whatever is published in whatever batches, services hear the same in the same order from memory, PostgreSQL and Redis ${server.version}`, async () => {
  const { watch, same, neverCalled } = compareTwins<EventLog>()
  await fc.assert(
    fc.asyncProperty(subscriptions, batches, batches, async (those, early, later) => {
      await forgetAll()
      const events = someEvents()
      const odd = oddEvents()
      const ends = last()
      const logs = {
        memory: watch(await openEventLog('memory:')),
        PostgreSQL: watch(await openEventLog(postgres)),
        Redis: watch(await openEventLog(server.url)),
      }
      await same(logs, async (log) => {
        const { heard, listen, until } = listener()
        for (const which of early) await log.publish(picked(events, which))
        for (const one of those) listen(log, one)
        await log.start()
        for (const which of later) await log.publish(picked(events, which))
        await log.publish(odd)
        await log.publish(ends)
        await until((done) => done.includes('last'))
        const { letters, lag, dead } = await leftOf(log)
        const ids = letters.map(({ id }) => id)
        const replayed = await log.replay(['none', ...ids])
        const after = await leftOf(log)
        await log.stop()
        // What nobody would hear is not taken.
        expect(await failure(log.publish(ends))).not.toBe('no failure')
        return { heard, lag, dead, replayed, after: [after.lag, after.dead] }
      })
    }),
    { numRuns: 25 },
  )
  expect(neverCalled()).toEqual([])
})

test(`through failures and restarts each service does each thing once, by PostgreSQL as by Redis ${server.version}`, async () => {
  const { watch, same, neverCalled } = compareTwins<EventLog>()
  const openers = {
    PostgreSQL: () => openEventLog(postgres),
    Redis: () => openEventLog(server.url),
  }
  const life = fc.record({
    those: subscriptions,
    batches,
    /** So many times each service fails; Infinity: until it stops. */
    failures: fc.constantFrom(0, 1, Infinity),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
      await forgetAll()
      const events = someEvents()
      const ends = last()
      await same(openers, async (open) => {
        const { heard, listen, until } = listener()
        for (const { those, batches, failures } of lives) {
          const log = watch(await open())
          for (const one of those) {
            let left = failures
            listen(log, one, () => left-- > 0)
          }
          await log.start()
          for (const which of batches) await log.publish(picked(events, which))
          await log.stop()
        }
        const log = watch(await open())
        for (const one of all) listen(log, one)
        await log.start()
        await log.publish(ends)
        const published = [...new Set(lives.flatMap(({ batches }) => batches.flat()))]
        const wanted = new Map(
          all.map((one) => [
            titleOf(one),
            1 + published.filter((n) => events[n]!.name === one.name).length,
          ]),
        )
        await until((done, title) => done.length >= wanted.get(title)!)
        const { letters, lag, dead } = await leftOf(log)
        expect([dead, await log.replay(letters.map(({ id }) => id))]).toEqual([[], 0])
        await log.stop()
        for (const [title, done] of Object.entries(heard))
          expect(done).toHaveLength(wanted.get(title)!)
        const done = Object.entries(heard).map(([title, some]) => [title, some.toSorted()])
        return { lag, done: Object.fromEntries(done) as Record<string, string[]> }
      })
    }),
    { numRuns: 6 },
  )
  expect(neverCalled()).toEqual([])
})

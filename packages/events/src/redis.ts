import type { BuskerEvent, EventName } from '@busker/contracts/events'
import { connectRedis } from '@busker/redis/connect'
import { getLogger } from '@logtape/logtape'
import type { EventLog } from './log.ts'
import { isDead } from './dead-letter.ts'
import { hand } from './hand.ts'
import { createDeadLetters } from './redis-dead-letters.ts'
import { BATCH, type Seat, joinGroup } from './redis-group.ts'
import { seenOf, streamOf } from './redis-keys.ts'
import { publishScript, tidyScript } from './redis-scripts.ts'

interface Subscription {
  name: EventName
  group: string
  consumer: (payloads: never[]) => Promise<unknown>
  seat: Seat
}

const DAY_MS = 86_400_000
const KEPT_MS = 30 * DAY_MS
const KNOWN_MS = 7 * DAY_MS
const PUBLISHED_AT_ONCE = 500
const LOOK_AGAIN_MS = 1000
const LOOK_AROUND_MS = 30_000
const MOST_BETWEEN_TRIES_MS = 30_000

/**
 * The event log in Redis Streams, one for each name of event, read without blocking so that it works
 * over HTTPS too. An id that was published in the last 7 days is not published again. An event is
 * acknowledged after the consumer succeeded; one that fails is tried again after 1, 2, 4 … 30
 * seconds, never dropped, and later ones do not wait for it; one that alone fails again and again while
 * others go through is a dead letter. What a replica that died had in hand
 * goes to another after a minute. Redis must keep its data (appendonly, noeviction).
 */
export function createRedisEventLog(url: string, patience?: number): EventLog {
  const { redis, telling, close } = connectRedis(url, patience)
  const log = getLogger(['busker', 'events'])
  const publishing = redis.createScript(publishScript)
  const subscriptions: Subscription[] = []
  const loops: Promise<void>[] = []
  let stopped = false
  let awake = Promise.withResolvers<void>()
  const wake = () => {
    awake.resolve()
    awake = Promise.withResolvers<void>()
  }

  const publish = async (name: string, events: BuskerEvent[]) => {
    for (let at = 0; at < events.length; at += PUBLISHED_AT_ONCE) {
      const words = events
        .slice(at, at + PUBLISHED_AT_ONCE)
        .flatMap((event) => [event.id, JSON.stringify(event.payload)])
      const now = Date.now()
      await publishing.exec(
        [streamOf(name), seenOf(name)],
        [`${now}`, `${now - KNOWN_MS}`, ...words],
      )
    }
  }
  const tidy = (name: string) =>
    redis
      .eval(tidyScript, [streamOf(name)], [Date.now() - KEPT_MS, DAY_MS])
      .catch((error: unknown) => log.warn('old events could not be dropped', { name, error }))

  const run = async ({ name, group, consumer, seat }: Subscription) => {
    let [tryAgainAt, failures, lookAroundAt, lastDoneAt] = [Infinity, 0, 0, 0]
    const owe = () => (tryAgainAt = 0)
    /** Whether nothing of it is left to be tried again. */
    const deliver = async (entries: Awaited<ReturnType<Seat['fresh']>>) => {
      const mine = entries.filter(({ only }) => !only || only === group)
      const { later, faulty, broken } = await hand(name, group, consumer, mine)
      const left = new Set([...later, ...faulty.map(({ entry }) => entry)])
      const over = new Set(broken.map(({ entry }) => entry))
      const done = entries.filter((entry) => !left.has(entry) && !over.has(entry))
      if (done.length) {
        await seat.done(done)
        lastDoneAt = Date.now()
      }
      for (const { entry, reason } of broken) await seat.bury(entry, reason)
      for (const { entry, reason } of faulty) {
        const { tries, firstFailedAt } = await seat.fault(entry)
        if (!isDead(tries, firstFailedAt, lastDoneAt)) continue
        await seat.bury(entry, reason)
        left.delete(entry)
      }
      return left.size === 0
    }
    const failed = () => {
      const pause = Math.min(1000 * 2 ** failures++, MOST_BETWEEN_TRIES_MS)
      tryAgainAt = Math.min(tryAgainAt, Date.now() + pause)
    }
    const deliverOwed = async () => {
      tryAgainAt = Infinity
      let well = true
      let batch = await seat.owed('0-0')
      while (batch.length && !stopped) {
        well = (await deliver(batch)) && well
        batch = await seat.owed(batch.at(-1)!.id)
      }
      if (well) failures = 0
      else failed()
    }
    const deliverSome = async () => {
      if (Date.now() >= lookAroundAt) {
        await seat.inherit()
        // What was inherited, or came in an answer that got lost, is owed like what failed.
        owe()
        lookAroundAt = Date.now() + LOOK_AROUND_MS
      }
      if (Date.now() >= tryAgainAt) await deliverOwed()
      const fresh = stopped ? [] : await seat.fresh()
      if (fresh.length && !(await deliver(fresh))) failed()
      return fresh.length
    }
    while (!stopped) {
      const news = awake.promise
      const delivered = await deliverSome().catch(async (error: unknown) => {
        log.warn('the event log does not answer', { name, group, error })
        owe()
        // A Redis that lost its data lost the group with it.
        if (String(error).includes('NOGROUP')) await seat.open().catch(() => {})
        return 0
      })
      if (delivered < BATCH && !stopped) await Promise.race([news, Bun.sleep(LOOK_AGAIN_MS)])
    }
    await seat
      .leave()
      .catch((error: unknown) => log.warn('others wait for what is left', { name, group, error }))
  }

  return telling<EventLog>({
    async publish(events) {
      if (stopped && events.length) throw new Error('The event log is stopped.')
      await Promise.all(
        Map.groupBy(events, (event) => event.name)
          .entries()
          .map(([name, those]) => publish(name, those)),
      )
      if (events.some(({ name }) => subscriptions.some((one) => one.name === name))) wake()
    },
    subscribe(name, group, consumer) {
      const seat = joinGroup(redis, name, group)
      subscriptions.push({ name, group, consumer, seat })
    },
    async start() {
      await Promise.all(subscriptions.map(({ seat }) => seat.open()))
      await Promise.all(subscriptions.map(({ name }) => tidy(name)))
      loops.push(...subscriptions.map(run))
    },
    async stop() {
      stopped = true
      wake()
      await Promise.all(loops)
      close()
    },
    ...createDeadLetters(redis, wake),
  })
}

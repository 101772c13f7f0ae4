import type { BuskerEvent, EventName } from '@busker/contracts/events'
import { connectRedis } from '@busker/redis/connect'
import { getLogger } from '@logtape/logtape'
import type { EventLog } from './log.ts'
import { BATCH, type Seat, joinGroup } from './redis-group.ts'
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

// The braces keep both keys of a name on one node of a cluster.
const streamOf = (name: string) => `busker:events:{${name}}`
const seenOf = (name: string) => `${streamOf(name)}:seen`

/**
 * The event log in Redis Streams, one for each name of event, read without blocking so that it works
 * over HTTPS too. An id that was published in the last 7 days is not published again. An event is
 * acknowledged after the consumer succeeded; one that fails is tried again after 1, 2, 4 … 30
 * seconds, never dropped, and later ones do not wait for it. What a replica that died had in hand
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
    let [tryAgainAt, failures, lookAroundAt] = [Infinity, 0, 0]
    const owe = () => (tryAgainAt = 0)
    const deliver = async (entries: Awaited<ReturnType<Seat['fresh']>>) => {
      try {
        await consumer(entries.map((entry) => entry.payload) as never[])
      } catch (error) {
        log.warn('a consumer failed', { name, group, error })
        return false
      }
      await seat.done(entries)
      return true
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
      await Promise.all(
        Map.groupBy(events, (event) => event.name)
          .entries()
          .map(([name, those]) => publish(name, those)),
      )
      wake()
    },
    subscribe(name, group, consumer) {
      const seat = joinGroup(redis, streamOf(name), group)
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
  })
}

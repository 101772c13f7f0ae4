import { getLogger } from '@logtape/logtape'
import type { BuskerEvent } from '@busker/contracts/events'
import type { EventLog } from './log.ts'

type AnyConsumer = (payloads: never[]) => Promise<unknown>
const KNOWN_EVENTS = 100_000
const RETRY_MS = 100
const BATCH = 100

/** An event log that lives and dies with the process: for tests and for one process without a need to remember. */
export function createMemoryEventLog(): EventLog {
  const known = new Set<string>()
  const queues: {
    name: string
    consumer: AnyConsumer
    waiting: BuskerEvent[]
    running?: Promise<void>
  }[] = []
  /** Published before everyone has subscribed. */
  const early: BuskerEvent[] = []
  let started = false
  let stopped = false

  const hand = (event: BuskerEvent) => {
    for (const queue of queues) if (queue.name === event.name) queue.waiting.push(event)
  }
  const drain = async (queue: (typeof queues)[number]) => {
    while (queue.waiting.length && !stopped) {
      const batch = queue.waiting.slice(0, BATCH)
      try {
        await queue.consumer(batch.map((event) => event.payload) as never[])
        queue.waiting.splice(0, batch.length)
      } catch (error) {
        getLogger(['busker', 'events']).warn('a consumer failed', { name: queue.name, error })
        await Bun.sleep(RETRY_MS)
      }
    }
    queue.running = undefined
  }
  const wake = () => {
    if (started && !stopped)
      for (const queue of queues) if (queue.waiting.length) queue.running ??= drain(queue)
  }
  return {
    async publish(events) {
      for (const event of events) {
        if (known.has(event.id)) continue
        known.add(event.id)
        if (known.size > KNOWN_EVENTS) known.delete(known.keys().next().value!)
        if (started) hand(event)
        else early.push(event)
      }
      wake()
    },
    subscribe(name, _group, consumer) {
      queues.push({ name, consumer, waiting: [] })
    },
    async start() {
      started = true
      early.splice(0).forEach(hand)
      wake()
    },
    async stop() {
      stopped = true
      await Promise.all(queues.map(async (queue) => queue.running))
    },
  }
}

import type { BuskerEvent, EventName } from '@busker/contracts/events'
import { type DeadLetter, isDead } from './dead-letter.ts'
import { hand } from './hand.ts'
import type { EventLog } from './log.ts'

interface Waiting {
  id: string
  payload: unknown
  publishedAt: number
  tries: number
  firstFailedAt: number
}

interface Queue {
  name: EventName
  group: string
  consumer: (payloads: never[]) => Promise<unknown>
  waiting: Waiting[]
  dead: { letter: DeadLetter; entry: Waiting }[]
  lastDoneAt: number
  running?: Promise<void>
}

const KNOWN_EVENTS = 100_000
const RETRY_MS = 100
const BATCH = 100

/** An event log that lives and dies with the process: for tests and for one process without a need to remember. */
export function createMemoryEventLog(): EventLog {
  const known = new Set<string>()
  const queues: Queue[] = []
  /** Published before everyone has subscribed. */
  const early: BuskerEvent[] = []
  let started = false
  let stopped = false

  const fresh = (id: string, payload: unknown): Waiting => {
    const now = Date.now()
    return { id, payload, publishedAt: now, tries: 0, firstFailedAt: 0 }
  }
  const spread = ({ id, name, payload }: BuskerEvent) => {
    for (const queue of queues) if (queue.name === name) queue.waiting.push(fresh(id, payload))
  }
  const bury = ({ name, group, dead, waiting }: Queue, entry: Waiting, reason: string) => {
    waiting.splice(waiting.indexOf(entry), 1)
    const { id, payload } = entry
    const letter = { id: `${id} ${group}`, name, group, payload, reason, diedAt: new Date() }
    dead.push({ letter, entry })
  }
  const drain = async (queue: Queue) => {
    while (queue.waiting.length && !stopped) {
      const batch = queue.waiting.slice(0, BATCH)
      const { done, later, faulty, broken } = await hand(
        queue.name,
        queue.group,
        queue.consumer,
        batch,
      )
      const over = new Set(done)
      if (done.length) queue.lastDoneAt = Date.now()
      queue.waiting = queue.waiting.filter((entry) => !over.has(entry))
      for (const { entry, reason } of broken) bury(queue, entry, reason)
      for (const { entry, reason } of faulty) {
        entry.firstFailedAt ||= Date.now()
        if (isDead(++entry.tries, entry.firstFailedAt, queue.lastDoneAt)) bury(queue, entry, reason)
      }
      if (later.length + faulty.length) await Bun.sleep(RETRY_MS)
    }
    delete queue.running
  }
  const wake = () => {
    if (started && !stopped)
      for (const queue of queues) if (queue.waiting.length) queue.running ??= drain(queue)
  }
  return {
    async publish(events) {
      if (stopped && events.length) throw new Error('The event log is stopped.')
      for (const event of events) {
        if (known.has(event.id)) continue
        known.add(event.id)
        if (known.size > KNOWN_EVENTS) known.delete(known.keys().next().value!)
        if (started) spread(event)
        else early.push(event)
      }
      wake()
    },
    subscribe(name, group, consumer) {
      queues.push({ name, group, consumer, waiting: [], dead: [], lastDoneAt: 0 })
    },
    async start() {
      started = true
      early.splice(0).forEach(spread)
      wake()
    },
    async stop() {
      stopped = true
      await Promise.all(queues.map(async (queue) => queue.running))
    },
    lag: async () =>
      queues.map(({ name, group, waiting, dead }) => ({
        name,
        group,
        waiting: waiting.length,
        oldestMs: waiting[0] ? Date.now() - waiting[0].publishedAt : 0,
        dead: dead.length,
      })),
    deadLetters: async (most) =>
      queues
        .flatMap(({ dead }) => dead.map(({ letter }) => letter))
        .toSorted((a, b) => b.diedAt.getTime() - a.diedAt.getTime())
        .slice(0, most),
    async replay(ids) {
      let replayed = 0
      for (const queue of queues)
        for (const one of queue.dead.filter(({ letter }) => ids.includes(letter.id))) {
          queue.dead.splice(queue.dead.indexOf(one), 1)
          queue.waiting.push(fresh(one.entry.id, one.entry.payload))
          replayed++
        }
      wake()
      return replayed
    },
  }
}

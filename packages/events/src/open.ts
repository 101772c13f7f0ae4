import type { EventLog } from './log.ts'
import { createMemoryEventLog } from './memory.ts'
import { createPostgresEventLog } from './postgres.ts'
import { createRedisEventLog } from './redis.ts'

/**
 * The event log that a URL names: `postgres://…`, a Redis (`redis://…` over TCP, `https://:TOKEN@…`
 * on Upstash) or `memory:`.
 */
export async function openEventLog(url: string): Promise<EventLog> {
  if (url === 'memory:') return createMemoryEventLog()
  if (/^postgres(ql)?:/.test(url)) return createPostgresEventLog(url)
  if (/^(rediss?|https?):\/\//.test(url)) return createRedisEventLog(url)
  throw new Error(
    `EVENTS_URL: ${url.split(':')[0]}: is not a kind of event log. Use postgres://…, redis://…, https://:TOKEN@… or memory:`,
  )
}

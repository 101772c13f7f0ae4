import { checkRedisAt } from '@busker/redis/check'
import { atStart, named } from '@busker/stores/at-start'
import type { EventLog } from './log.ts'
import { createMemoryEventLog } from './memory.ts'
import { createPostgresEventLog } from './postgres.ts'
import { createRedisEventLog } from './redis.ts'

/**
 * The event log that a URL names: `postgres://…`, a Redis (`redis://…` over TCP, `https://:TOKEN@…`
 * on Upstash) or `memory:`. Rejects with what the server refuses.
 */
export async function openEventLog(url: string): Promise<EventLog> {
  if (url === 'memory:') return createMemoryEventLog()
  if (/^postgres(ql)?:/.test(url)) return named('EVENTS_URL', () => createPostgresEventLog(url))
  if (/^(rediss?|https?):\/\//.test(url)) {
    await atStart('EVENTS_URL', () => checkRedisAt(url, true))
    return createRedisEventLog(url)
  }
  throw new Error(
    `EVENTS_URL: ${url.split(':')[0]}: is not a kind of event log. Use postgres://…, redis://…, https://:TOKEN@… or memory:`,
  )
}

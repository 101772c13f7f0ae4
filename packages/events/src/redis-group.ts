import type { RedisConnection } from '@busker/redis/connect'
import { leaveScript } from './redis-scripts.ts'

interface Entry {
  id: string
  payload: unknown
}

/** How many events are read at a time. */
export const BATCH = 100
/** After so long without a sign of life, what a consumer has not done goes to others. */
const DEAD_AFTER_MS = 60_000

/** One replica's seat in a consumer group of a stream. */
export function joinGroup(redis: RedisConnection['redis'], stream: string, group: string) {
  const me = crypto.randomUUID()
  const leaving = redis.createScript<number>(leaveScript)
  const read = async (after: string): Promise<Entry[]> => {
    const reply = (await redis.xreadgroup(group, me, stream, after, { count: BATCH })) as
      [string, [string, [string, unknown] | null][]][] | null
    return (reply?.[0]?.[1] ?? []).map(([id, fields]) => ({ id, payload: fields?.[1] }))
  }
  return {
    /** Makes the group, which then hears of everything that is still kept. */
    async open() {
      const options = { MKSTREAM: true }
      await redis
        .xgroup(stream, { type: 'CREATE', group, id: '0', options })
        .catch((error: unknown) => {
          if (!String(error).includes('BUSYGROUP')) throw error
        })
    },
    /** Events that nobody of the group has seen. */
    fresh: () => read('>'),
    /** Events that this replica was given and has not done, after the one with this id. */
    owed: (after: string) => read(after),
    /** Takes over what dead replicas have not done: it is owed by this one then. */
    async inherit() {
      let cursor = '0-0'
      do {
        const options = { count: BATCH, justId: true }
        const reply = await redis.xautoclaim(stream, group, me, DEAD_AFTER_MS, cursor, options)
        cursor = String(reply[0])
      } while (cursor !== '0-0')
    },
    done: (entries: Entry[]) =>
      redis.xack(
        stream,
        group,
        entries.map((entry) => entry.id),
      ),
    leave: () => leaving.exec([stream], [group, me]),
  }
}

export type Seat = ReturnType<typeof joinGroup>

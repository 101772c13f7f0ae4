import type { RedisConnection } from '@busker/redis/connect'
import { deadOf, faultsOf, streamOf } from './redis-keys.ts'
import { buryScript, leaveScript } from './redis-scripts.ts'

interface Entry {
  id: string
  payload: unknown
  /** The one group that it is told to once more. */
  only: unknown
}

interface Faults {
  tries: number
  firstFailedAt: number
}

/** How many events are read at a time. */
export const BATCH = 100
/** After so long without a sign of life, what a consumer has not done goes to others. */
const DEAD_AFTER_MS = 60_000

/** One replica's seat in a consumer group of the stream of a name. */
export function joinGroup(redis: RedisConnection['redis'], name: string, group: string) {
  const [stream, dead, faults] = [streamOf(name), deadOf(name), faultsOf(name)]
  const fieldOf = ({ id }: Entry) => `${group} ${id}`
  const burying = redis.createScript<number>(buryScript)
  const me = crypto.randomUUID()
  const leaving = redis.createScript<number>(leaveScript)
  const read = async (after: string): Promise<Entry[]> => {
    const reply = (await redis.xreadgroup(group, me, stream, after, { count: BATCH })) as
      [string, [string, unknown[] | null][]][] | null
    return (reply?.[0]?.[1] ?? []).map(([id, fields]) => ({
      id,
      payload: fields?.[1],
      only: fields?.[3],
    }))
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
    async done(entries: Entry[]) {
      const ids = entries.map((entry) => entry.id)
      await redis
        .pipeline()
        .xack(stream, group, ids)
        .hdel(faults, ...entries.map(fieldOf))
        .exec()
    },
    /** Notes that an event failed alone once more. */
    async fault(entry: Entry): Promise<Faults> {
      const before = await redis.hget<Faults>(faults, fieldOf(entry))
      const now = {
        tries: (before?.tries ?? 0) + 1,
        firstFailedAt: before?.firstFailedAt ?? Date.now(),
      }
      await redis.hset(faults, { [fieldOf(entry)]: now })
      return now
    },
    /** Gives an event up. */
    bury: (entry: Entry, reason: string) =>
      burying.exec(
        [stream, dead, faults],
        [group, entry.id, JSON.stringify(entry.payload), reason, fieldOf(entry)],
      ),
    leave: () => leaving.exec([stream], [group, me]),
  }
}

export type Seat = ReturnType<typeof joinGroup>

import { type EventName, eventSchemas } from '@busker/contracts/events'
import type { RedisConnection } from '@busker/redis/connect'
import type { EventLog } from './log.ts'
import { deadOf, streamOf } from './redis-keys.ts'
import { lagScript, replayScript } from './redis-scripts.ts'

const names = Object.keys(eventSchemas) as EventName[]
/** `name id`: what Redis takes for an id of a stream, two numbers of 64 bits. */
const LETTER = /^(\S+) (\d{1,19}-\d{1,19})$/
/** An id of a stream begins with its time, in ms since 1970. */
const timeOf = (id: string) => Number(id.split('-')[0])

/** Of the event log in Redis: what waits and what was given up. A letter is `name id`. */
export function createDeadLetters(
  redis: RedisConnection['redis'],
  wake: () => void,
): Pick<EventLog, 'lag' | 'deadLetters' | 'replay'> {
  const keysOf = (name: string) => [streamOf(name), deadOf(name)]
  return {
    async lag() {
      const told = await Promise.all(
        names.map(async (name) => {
          const groups = await redis.eval<[], [string, number, string, number][]>(
            lagScript,
            keysOf(name),
            [],
          )
          return groups.map(([group, waiting, oldest, dead]) => ({
            name,
            group,
            waiting,
            oldestMs: oldest ? Math.max(0, Date.now() - timeOf(oldest)) : 0,
            dead,
          }))
        }),
      )
      return told.flat()
    },
    async deadLetters(most) {
      const letters = await Promise.all(
        names.map(async (name) => {
          const found = await redis.xrevrange<{ group: string; payload: unknown; reason: string }>(
            deadOf(name),
            '+',
            '-',
            most,
          )
          return Object.entries(found).map(([id, { group, payload, reason }]) => ({
            id: `${name} ${id}`,
            name,
            group,
            payload,
            reason: String(reason),
            diedAt: new Date(timeOf(id)),
          }))
        }),
      )
      return letters
        .flat()
        .toSorted((a, b) => b.diedAt.getTime() - a.diedAt.getTime())
        .slice(0, most)
    },
    async replay(ids) {
      const named = ids.map((id) => LETTER.exec(id)).filter((letter) => letter !== null)
      const byName = Map.groupBy(named, ([, name = '']) => name)
      let replayed = 0
      for (const name of names) {
        const those = byName.get(name)?.map(([, , id = '']) => id)
        if (those) replayed += await redis.eval<string[], number>(replayScript, keysOf(name), those)
      }
      if (replayed) wake()
      return replayed
    },
  }
}

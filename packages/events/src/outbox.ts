import { getLogger } from '@logtape/logtape'
import type { BuskerEvent } from '@busker/contracts/events'
import type { EventLog } from './log.ts'

/**
 * Events that a store accepted together with the change they tell of, and has not passed on yet.
 * `take` hands over up to `limit` of them and forgets them only after `deliver` succeeded.
 * Resolves to how many there were.
 */
export interface Outbox {
  take(limit: number, deliver: (events: BuskerEvent[]) => Promise<void>): Promise<number>
}

export interface Relay {
  /** Says that something new may be there. */
  poke(): void
  stop(): Promise<void>
}

const BATCH = 500
const LOOK_AGAIN_MS = 1000

/** Carries an outbox to the event log: at once when poked, and every second in case a poke was lost. */
export function startRelay(outbox: Outbox, log: EventLog): Relay {
  let stopped = false
  let awake = Promise.withResolvers<void>()
  const run = async () => {
    while (!stopped) {
      const moved = await outbox
        .take(BATCH, (events) => log.publish(events))
        .catch((error: unknown) => {
          getLogger(['busker', 'events']).warn('events wait in the outbox', { error })
          return 0
        })
      if (moved === BATCH || stopped) continue
      await Promise.race([awake.promise, Bun.sleep(LOOK_AGAIN_MS)])
      awake = Promise.withResolvers<void>()
    }
  }
  const running = run()
  return {
    poke: () => awake.resolve(),
    async stop() {
      stopped = true
      awake.resolve()
      await running
    },
  }
}

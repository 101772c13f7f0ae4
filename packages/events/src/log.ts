import type { BuskerEvent, EventName, Payload } from '@busker/contracts/events'
import type { DeadLetter, Lag } from './dead-letter.ts'

/** Told of events of one name, some at a time, oldest first. Throwing means: tell me again later. */
export type Consumer<N extends EventName> = (payloads: Payload<N>[]) => Promise<unknown>

/**
 * The event log between services. What was published reaches every group at least once; a group
 * shares its events among its replicas. Publishing the same event twice is publishing it once.
 */
export interface EventLog {
  /** Rejects when they cannot be kept, also after `stop`. */
  publish(events: BuskerEvent[]): Promise<void>
  /** Before `start`. One consumer a name and group. */
  subscribe<N extends EventName>(name: N, group: string, consumer: Consumer<N>): void
  /** Makes the subscriptions known and begins to deliver. */
  start(): Promise<void>
  /** Lets the consumers that run finish, then delivers no more. */
  stop(): Promise<void>
  /** What each group that ever subscribed has yet to hear, by name and group. */
  lag(): Promise<Lag[]>
  /** What no group could do: the latest first, at most so many. They stay until they are replayed. */
  deadLetters(most: number): Promise<DeadLetter[]>
  /** Tells these to their groups once more, as if new. Resolves to how many there were. */
  replay(ids: string[]): Promise<number>
}

import type { EventName } from '@busker/contracts/events'

/** An event that a group could not do, though others went through and it was tried many times. */
export interface DeadLetter {
  id: string
  name: EventName
  group: string
  payload: unknown
  /** What was wrong the last time, in one line. */
  reason: string
  diedAt: Date
}

/** What a group has yet to hear of one name. */
export interface Lag {
  name: EventName
  group: string
  /** Events that are published and not done; dead letters are none of them. */
  waiting: number
  /** How long the oldest of them has waited, in milliseconds. */
  oldestMs: number
  /** Dead letters. */
  dead: number
}

/** So often an event is tried alone before it may be a dead letter. */
const MOST_TRIES = 16

/**
 * Whether an event that failed alone is given up: after many tries, and only where the same group did
 * others since the first of them. While nothing succeeds, something is away, and all of it waits.
 */
export const isDead = (tries: number, firstFailedAt: number, lastDoneAt: number) =>
  tries >= MOST_TRIES && lastDoneAt > firstFailedAt

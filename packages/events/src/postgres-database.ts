import type { Generated } from 'kysely'

/** The tables of the event log. */
export interface EventDatabase {
  event: {
    id: string
    seq: Generated<string>
    name: string
    payload: never
    publishedAt: Generated<Date>
  }
  subscription: { name: string; groupName: string }
  delivery: {
    eventId: string
    seq: string
    name: string
    groupName: string
    /** How often it was put off, for whatever reason: the pause grows with it. */
    attempts: Generated<number>
    /** How often it failed alone. */
    tries: Generated<number>
    firstFailedAt: Date | null
    dueAt: Generated<Date>
    /** Since when it is a dead letter. */
    diedAt: Date | null
    reason: string | null
  }
}

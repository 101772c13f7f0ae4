import { z } from 'zod'

/** How far a service is behind with the events of one name. */
const EventGroup = z
  .object({
    name: z.string().meta({ examples: ['track.saved'] }),
    group: z.string().meta({ description: 'Who is told.', examples: ['search'] }),
    waiting: z.int().describe('Events that are published and not done.'),
    oldest_ms: z.int().describe('How long the oldest of them has waited, in milliseconds.'),
    dead_letters: z.int().describe('Events that were given up.'),
  })
  .meta({ id: 'EventGroup', description: 'How far a service is behind with events of a name.' })

export const EventGroups = z.object({ items: z.array(EventGroup) })

/** An event that was given up. */
const DeadLetter = z
  .object({
    id: z.string(),
    name: z.string().meta({ examples: ['track.saved'] }),
    group: z.string().meta({ description: 'Who could not do it.', examples: ['search'] }),
    payload: z.unknown().describe('What the event says: ids alone.'),
    reason: z.string().describe('What was wrong the last time.'),
    died_at: z.iso.datetime(),
  })
  .meta({ id: 'DeadLetter', description: 'An event that a service could not do.' })

export const DeadLetters = z.object({ items: z.array(DeadLetter) })

export const Replayed = z.object({
  replayed: z.int().describe('How many of them there were.'),
})

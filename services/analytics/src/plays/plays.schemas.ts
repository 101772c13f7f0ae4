import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'

const DAY_MS = 86_400_000
const MOST_AT_ONCE = 100
const milliseconds = z.number().min(0).max(DAY_MS).transform(Math.floor)

const playEvent = z.object({
  grant: z.string().max(2000),
  type: z.enum(['start', 'progress', 'pause', 'seek', 'end']),
  listened_ms: milliseconds,
  position_ms: milliseconds,
  at: z.iso.datetime({ offset: true }),
})

/** A batch: each event is judged by itself, so a bad one does not cost the others. */
export const playEvents = z.object({
  events: z
    .array(z.unknown())
    .min(1, 'is empty')
    .max(MOST_AT_ONCE, `has at most ${MOST_AT_ONCE} events at once`),
})

/** The same for the reference: an event that is none is refused alone, so anything is taken. */
export const sentPlays = z.object({
  events: z
    .array(z.union([playEvent.meta({ id: 'PlayEvent' }), z.unknown()]))
    .min(1)
    .max(MOST_AT_ONCE),
})

/** What became of each event, in their order. */
export const playResults = z.object({
  results: z.array(
    z.union([
      z.object({ session_id: z.string(), status: z.literal('accepted') }),
      z.object({
        session_id: z.string().nullable(),
        status: z.literal('refused'),
        reason: z.string(),
        message: z.string(),
      }),
    ]),
  ),
})

/** One event of a batch, or what is wrong with it. */
export const readPlayEvent = (event: unknown) => playEvent.safeParse(event)

const id = z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

/** What was counted of a track. */
export const countedTrack = z
  .object({
    track_id: z.string(),
    plays: z.int().describe('Plays that count: at least 30 s, or nine tenths of a shorter track.'),
    listened_ms: z.int().describe('Milliseconds heard in all.'),
  })
  .meta({ id: 'TrackPlays' })

export const trackId = z.object({ id })

export const trackIds = z.object({
  ids: z
    .string()
    .meta({
      description: `At most ${MOST_AT_ONCE} ids, separated by commas.`,
      pattern: '^[0-9A-Za-z]{22}(,[0-9A-Za-z]{22})*$',
    })
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).min(1).max(MOST_AT_ONCE, `has at most ${MOST_AT_ONCE} ids`)),
})

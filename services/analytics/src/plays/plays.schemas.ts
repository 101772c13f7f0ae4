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

/** One event of a batch, or what is wrong with it. */
export const readPlayEvent = (event: unknown) => playEvent.safeParse(event)

const id = z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

export const trackId = z.object({ id })

export const trackIds = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).min(1).max(MOST_AT_ONCE, `has at most ${MOST_AT_ONCE} ids`)),
})

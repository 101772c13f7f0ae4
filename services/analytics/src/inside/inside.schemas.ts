import { z } from 'zod'
import { trackIds } from '../plays/plays.schemas.ts'

/** Which plays: those of the last so many days; of which tracks: those after an id. */
export const playedQuery = z.object({
  days: z.coerce.number().int().min(1).max(3650),
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(5000).default(5000),
})

export const togetherQuery = trackIds

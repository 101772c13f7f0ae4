import { ID_PATTERN } from '@busker/contracts/ids'
import { marketQuery } from '@busker/http/market'
import { z } from 'zod'
import { tunablesShape } from './tunables.ts'

const MOST_SEEDS = 5

const listed = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean))
const ids = listed.pipe(z.array(z.string().regex(ID_PATTERN, 'an id is 22 letters and digits')))

/** `GET /v1/recommendations`, as the Web API has it. */
export const recommendationsQuery = marketQuery
  .extend({
    seed_artists: ids,
    seed_genres: listed.pipe(z.array(z.string().max(100, 'a genre is at most 100 characters'))),
    seed_tracks: ids,
    limit: z.coerce
      .number('limit must be a whole number')
      .int('limit must be a whole number')
      .min(1, 'limit is at least 1')
      .max(100, 'limit is at most 100')
      .default(20),
    ...tunablesShape,
  })
  .refine(
    ({ seed_artists, seed_genres, seed_tracks }) => {
      const seeds = seed_artists.length + seed_genres.length + seed_tracks.length
      return seeds >= 1 && seeds <= MOST_SEEDS
    },
    {
      error: `seed_artists, seed_genres and seed_tracks have 1 to ${MOST_SEEDS} seeds together`,
    },
  )

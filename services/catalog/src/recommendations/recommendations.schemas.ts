import { ID_PATTERN } from '@busker/contracts/ids'
import { marketQuery } from '@busker/http/market'
import { z } from 'zod'
import { tunablesShape } from './tunables.ts'

const MOST_SEEDS = 5

const listed = (meta: { description: string; pattern?: string }) =>
  z
    .string()
    .meta(meta)
    .default('')
    .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean))
const ids = (what: string) =>
  listed({
    description: `Ids of ${what}, separated by commas.`,
    pattern: '^([0-9A-Za-z]{22}(,[0-9A-Za-z]{22})*)?$',
  }).pipe(z.array(z.string().regex(ID_PATTERN, 'an id is 22 letters and digits')))

/** `GET /v1/recommendations`, as the Web API has it. */
export const recommendationsQuery = marketQuery
  .extend({
    seed_artists: ids('artists'),
    seed_genres: listed({ description: 'Genres as slugs, separated by commas.' }).pipe(
      z.array(z.string().max(100, 'a genre is at most 100 characters')),
    ),
    seed_tracks: ids('tracks'),
    limit: z.coerce
      .number('limit must be a whole number')
      .int('limit must be a whole number')
      .min(1, 'limit is at least 1')
      .max(100, 'limit is at most 100')
      .default(20)
      .describe('The most tracks to get.'),
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

import { z } from 'zod'
import { Track } from './track.ts'

const RecommendationSeed = z
  .object({
    afterFilteringSize: z.int().describe('How many of them are within the bounds.'),
    afterRelinkingSize: z.int().describe('The same: music plays in every market.'),
    href: z.url().nullable().describe('Null for a genre.'),
    id: z.string(),
    initialPoolSize: z.int().describe('How many tracks are like this seed.'),
    type: z.enum(['artist', 'genre', 'track']),
  })
  .meta({ id: 'RecommendationSeed', description: 'What recommendations started from.' })

export const Recommendations = z
  .object({
    seeds: z.array(RecommendationSeed),
    tracks: z.array(Track).describe('The likest first.'),
  })
  .meta({ id: 'Recommendations' })

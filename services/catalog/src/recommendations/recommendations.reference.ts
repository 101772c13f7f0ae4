import { operation } from '@busker/http/operation'
import { Recommendations } from '@busker/web-api/recommendations'
import { z } from 'zod'

const about = { by: 'no-token', deprecated: true } as const

/** What the reference tells of recommendations. */
export const reference = {
  getGenreSeeds: operation({
    ...about,
    id: 'getAvailableGenreSeeds',
    tag: 'Browse',
    summary: 'Genres to start recommendations from',
    description: 'Those of the library, as slugs, by letter.',
    answers: { 200: z.object({ genres: z.array(z.string().meta({ examples: ['hip-hop'] })) }) },
  }),
  getRecommendations: operation({
    ...about,
    id: 'getRecommendations',
    tag: 'Tracks',
    summary: 'Tracks that go with some music',
    description: `One to five seeds altogether: artists, genres and tracks. What stands beside them in playlists and what their listeners play counts most, then who made it, its genres and its year. The same seeds always lead to the same tracks of the same library.

\`min_\` and \`max_\` bound, and \`target_\` prefers, \`duration_ms\`, \`loudness\` and \`popularity\`; the other attributes are taken and change nothing, since nobody measures them.`,
    answers: { 200: Recommendations },
  }),
}

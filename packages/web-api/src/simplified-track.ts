import { z } from 'zod'
import { SimplifiedArtist } from './artist.ts'
import { identity } from './identity.ts'
import { Markets } from './markets.ts'

export const SimplifiedTrack = z
  .object({
    ...identity('track'),
    artists: z.array(SimplifiedArtist),
    available_markets: Markets,
    disc_number: z.int(),
    duration_ms: z.int().describe('Milliseconds.'),
    episode: z.literal(false),
    explicit: z.boolean(),
    is_local: z.literal(false),
    is_playable: z.boolean(),
    name: z.string(),
    preview_url: z.url().nullable(),
    track: z.literal(true).describe('By this, clients tell a track from an episode.'),
    track_number: z.int(),
  })
  .meta({ id: 'SimplifiedTrack', description: 'A track without its album.' })

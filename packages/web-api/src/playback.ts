import { z } from 'zod'
import { ExternalUrls } from './identity.ts'
import { Track } from './track.ts'

export const Context = z
  .object({
    type: z.enum(['album', 'artist', 'playlist']),
    href: z.url(),
    external_urls: ExternalUrls,
    uri: z.string(),
  })
  .meta({ id: 'Context', description: 'What a track is played from.' })

export const Device = z
  .object({
    id: z.string(),
    is_active: z.boolean().describe('Whether it is the one that plays.'),
    is_private_session: z.literal(false),
    is_restricted: z.literal(false).describe('Every device here takes commands.'),
    name: z.string(),
    type: z.string().meta({ examples: ['computer'] }),
    volume_percent: z.int().min(0).max(100).nullable(),
    supports_volume: z.boolean(),
  })
  .meta({ id: 'Device', description: 'An open player of an account.' })

const playing = {
  timestamp: z.int().describe('When this was told, in unix milliseconds.'),
  context: Context.nullable(),
  progress_ms: z.int().describe('Where in the track, in milliseconds.'),
  is_playing: z.boolean(),
  item: Track.nullable().describe('Null where the track is gone.'),
  currently_playing_type: z.enum(['track', 'unknown']),
  actions: z.object({
    disallows: z
      .record(z.string(), z.boolean())
      .describe('What cannot be done at present: `skipping_prev`, `seeking` and so on.'),
  }),
}

export const PlaybackState = z
  .object({
    device: Device,
    repeat_state: z.enum(['off', 'track', 'context']),
    shuffle_state: z.boolean(),
    ...playing,
  })
  .meta({ id: 'PlaybackState', description: 'What plays, where and how.' })

export const Queue = z
  .object({ currently_playing: Track.nullable(), queue: z.array(Track) })
  .meta({ id: 'Queue', description: 'What plays and what comes next.' })

export const PlayHistory = z
  .object({ track: Track, played_at: z.iso.datetime(), context: Context.nullable() })
  .meta({ id: 'PlayHistory', description: 'A track that was heard, and when it began.' })

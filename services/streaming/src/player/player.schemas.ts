import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'
import { restrictions } from './player.ts'

const MOST_TRACKS = 100
const DAY_MS = 86_400_000

const ours = (uri: string) => uri.replace(/^spotify:/, 'busker:')
const trackUri = z
  .string('is a URI of a track: write busker:track:ID')
  .regex(/^(busker|spotify):track:[0-9A-Za-z]{22}$/, 'is no track: write busker:track:ID')
  .transform(ours)
const contextUri = z
  .string('is a URI: write busker:playlist:ID')
  .regex(
    /^(busker|spotify):(album|artist|playlist):[0-9A-Za-z]{22}$/,
    'is no album, artist or playlist: write busker:playlist:ID',
  )
  .transform(ours)
const whole = z.number('is a whole number').int('is a whole number')
const position = whole.min(0, 'is at least 0').max(DAY_MS, 'is at most a day')
/** In a query: `''` is no number. */
const inQuery = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (typeof text === 'string' && text.trim() ? Number(text) : text), schema)
const percent = whole.min(0, 'is at least 0').max(100, 'is at most 100')
const deviceId = z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

export const deviceParam = z.object({ id: z.string() })
/** Which device; without it, the active one. */
export const target = z.object({ device_id: z.string().optional() })

export const seekQuery = target.extend({ position_ms: inQuery(position) })
export const volumeQuery = target.extend({ volume_percent: inQuery(percent) })
export const repeatQuery = target.extend({
  state: z.enum(['track', 'context', 'off'], 'is track, context or off'),
})
export const shuffleQuery = target.extend({
  state: z.enum(['true', 'false'], 'is true or false').transform((text) => text === 'true'),
})
export const queueQuery = target.extend({ uri: trackUri })

const offset = z.union(
  [z.strictObject({ position: whole.min(0) }), z.strictObject({ uri: trackUri })],
  'is {"position": 0} or {"uri": "busker:track:ID"}',
)

/** What to play. Spotify's own client writes `positionMs`. An empty one goes on with what was playing. */
export const playBody = z
  .strictObject({
    context_uri: contextUri.nullish(),
    uris: z
      .array(trackUri, 'is a list of URIs of tracks')
      .min(1, 'is empty')
      .max(MOST_TRACKS, `has at most ${MOST_TRACKS} tracks`)
      .nullish(),
    offset: offset.nullish(),
    position_ms: position.nullish(),
    positionMs: position.nullish(),
  })
  .refine(({ context_uri, uris }) => !(context_uri && uris), {
    path: ['uris'],
    message: 'cannot stand beside context_uri: send one of them',
  })
  .transform(({ positionMs, position_ms, ...rest }) => ({
    ...rest,
    position_ms: position_ms ?? positionMs ?? null,
  }))

export const transferBody = z.strictObject({
  device_ids: z
    .array(deviceId, 'is a list with the id of one device')
    .length(1, 'has exactly one device')
    .transform(([id]) => id ?? ''),
  play: z.boolean('is true or false').nullish(),
})

export const newDevice = z.strictObject({
  name: z.string('is text').trim().min(1, 'is empty').max(100, 'is at most 100 characters'),
  type: z
    .string('is a word like computer, smartphone or speaker')
    .regex(/^[A-Za-z_]{1,30}$/, 'is a word like computer, smartphone or speaker')
    .default('computer'),
  volume_percent: percent.nullable().default(null),
  supports_volume: z.boolean('is true or false').default(true),
})

/** What a device does at present. */
export const deviceState = z.strictObject({
  command: whole.min(0).default(0),
  uri: trackUri.nullable().default(null),
  context_uri: contextUri.nullable().default(null),
  position_ms: position.default(0),
  is_playing: z.boolean('is true or false').default(false),
  shuffle_state: z.boolean('is true or false').default(false),
  repeat_state: z.enum(['track', 'context', 'off'], 'is track, context or off').default('off'),
  volume_percent: percent.nullable().default(null),
  queue: z.array(trackUri).max(MOST_TRACKS, `has at most ${MOST_TRACKS} tracks`).default([]),
  disallows: z.partialRecord(z.enum(restrictions), z.boolean()).default({}),
})

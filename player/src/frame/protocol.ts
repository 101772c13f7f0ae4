import { z } from 'zod'

// For types, the published schema and tests: the scripts themselves carry no zod.

const busker = z.literal(1).describe('The version of the protocol.')
const seconds = z.number().min(0).describe('Seconds.')
const row = z.int().min(0).describe('A row of the list, from 0.')
const volume = z.number().min(0).max(1)
const rate = z.number().min(0.25).max(4).describe('1 is the speed that it was recorded at.')
const repeat = z.enum(['off', 'all', 'one']).describe('Nothing, the list, or the current track.')
const id = z.union([z.string(), z.number()]).describe('Chosen by the page; the reply carries it.')

const track = z
  .object({
    id: z.string(),
    uri: z.string(),
    title: z.string(),
    artist: z.string(),
    album: z.string(),
    duration: seconds,
    artwork: z.array(
      z.object({
        url: z.string(),
        width: z.number().optional(),
        height: z.number().optional(),
      }),
    ),
  })
  .meta({ id: 'Track' })

const state = z
  .object({
    source: z.string().describe('The address of the music; empty where there is none.'),
    phase: z.enum(['loading', 'ready', 'failed']),
    title: z.string(),
    total: z.int().min(0).describe('How many tracks the list has.'),
    index: z.int().min(-1).describe('The current row; -1 while there is none.'),
    track: track.nullable(),
    paused: z.boolean(),
    ended: z.boolean().describe('The last track is over.'),
    waiting: z.boolean().describe('Sound is wanted but not there yet.'),
    currentTime: seconds,
    duration: seconds,
    bufferedUntil: seconds,
    volume,
    muted: z.boolean(),
    shuffle: z.boolean(),
    repeat,
    playbackRate: rate,
  })
  .meta({ id: 'State' })

const command = <Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
  z.object({ busker, id: id.optional(), command: z.literal(name), ...fields })

const tracks = z
  .array(z.string().max(2000))
  .min(1)
  .max(50)
  .describe('Each `busker:track:ID`, or the address of a track of this server.')

/** What a page asks of the player in its frame. */
export const command1 = z
  .discriminatedUnion('command', [
    command('connect', {}).describe('Events come from now on; the result is `Connected`.'),
    command('play', {}),
    command('pause', {}),
    command('toggle', {}),
    command('seek', { time: seconds }),
    command('next', {}),
    command('previous', {}),
    command('skipTo', { index: row }),
    command('load', {
      source: z
        .string()
        .max(2000)
        .describe('An address of this server, or a URI `busker:playlist:ID` (album, track).'),
      index: row.optional(),
      time: seconds.optional(),
      play: z.boolean().optional(),
      key: z.string().max(64).optional().describe('The embed key; else that of the frame stays.'),
    }),
    command('setVolume', { volume }),
    command('setMuted', { muted: z.boolean() }),
    command('setShuffle', { shuffle: z.boolean() }),
    command('setRepeat', { repeat }),
    command('setPlaybackRate', { playbackRate: rate }),
    command('addToQueue', { tracks }).describe('After whatever was asked for before.'),
    command('playNext', { tracks }).describe('When the current track is over.'),
    command('moveInQueue', { from: row, to: row }),
    command('removeFromQueue', { index: row }).describe('The current row stays.'),
    command('setTheme', { theme: z.enum(['auto', 'light', 'dark']) }),
    command('getState', {}).describe('The result is `State`.'),
    command('getQueue', {}).describe('The result is `Queue`.'),
  ])
  .meta({ id: 'Command' })

const connected = z
  .object({ version: z.literal(1), commands: z.array(z.string()), state })
  .meta({ id: 'Connected' })
const queue = z
  .object({
    tracks: z.array(track).describe('Those loaded so far.'),
    total: z.int().min(0),
    index: z.int(),
    upcoming: z.array(track).describe('What plays after the current track, in its order.'),
  })
  .meta({ id: 'Queue' })

const refusal = z.enum([
  'unsupported-version',
  'unknown-command',
  'invalid-command',
  'invalid-source',
  'not-found',
  'private',
  'unreachable',
  'superseded',
])

/** What the frame answers to a command that had an `id`, when it is done. */
export const reply1 = z
  .union([
    z.object({
      busker,
      reply: id,
      ok: z.literal(true),
      result: z.union([connected, queue, state]).optional(),
    }),
    z.object({
      busker,
      reply: id,
      ok: z.literal(false),
      error: z.object({ code: refusal, message: z.string() }),
    }),
  ])
  .meta({ id: 'Reply' })

const event = <Name extends string, Detail extends z.ZodType>(name: Name, detail: Detail) =>
  z.object({ busker, event: z.literal(name), detail })
const playing = z.object({ track, index: row })

/** What the frame tells the page that has connected; `hello` it tells unasked, once it can hear. */
export const event1 = z
  .discriminatedUnion('event', [
    event('hello', z.object({ versions: z.array(z.int()) })),
    event('ready', state),
    event('state', state).describe('Something but the time is different now.'),
    event('play', playing).describe('Sound is wanted.'),
    event('pause', playing),
    event(
      'timeupdate',
      z.object({ currentTime: seconds, duration: seconds, bufferedUntil: seconds }),
    ),
    event('seeked', z.object({ currentTime: seconds, duration: seconds })).describe(
      'A seek is over.',
    ),
    event('trackchange', playing),
    event('trackended', playing).describe('A track was heard to its end.'),
    event('ended', playing).describe('The last track is over.'),
    event('volumechange', z.object({ volume, muted: z.boolean() })),
    event('ratechange', z.object({ playbackRate: rate })),
    event(
      'queuechange',
      z.object({ length: z.int().min(0), index: z.int().min(-1), shuffle: z.boolean(), repeat }),
    ).describe('Rows have come, gone or moved, or play in another order: `getQueue` tells them.'),
    event('autoplay-blocked', playing).describe('The browser wants a press in the frame first.'),
    event('sounding', z.object({})).describe(
      'Music is heard here from now on: told unasked, so that one sound is heard at a time. A page may tell it a frame, which falls silent then.',
    ),
    event(
      'share',
      z.object({ url: z.string(), title: z.string(), time: seconds, track: track.optional() }),
    ).describe('A listener asked to share.'),
    event(
      'error',
      z.object({
        code: z.string(),
        message: z.string(),
        follow: z.enum(['retry', 'skip', 'stop']),
      }),
    ),
  ])
  .meta({ id: 'Event' })

export type FrameCommand = z.infer<typeof command1>
export type FrameReply = z.infer<typeof reply1>
export type FrameEvent = z.infer<typeof event1>
export type FrameState = z.infer<typeof state>
export type FrameTrack = z.infer<typeof track>
export type FrameQueue = z.infer<typeof queue>
export type Refusal = z.infer<typeof refusal>

/** The JSON Schema (2020-12) of every message of version 1; `url` is where it is published. */
export const protocolSchema = (url: string) => ({
  ...z.toJSONSchema(z.union([command1, reply1, event1]), { io: 'input' }),
  $id: url,
  title: 'Messages between a page and a Busker player in a frame, version 1',
})

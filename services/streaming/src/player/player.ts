/** How a device stops an account's music, or changes how it plays. In the Web API's words. */
export type Order =
  | { type: 'play' }
  | {
      type: 'play'
      context_uri: string | null
      uris: string[] | null
      offset: { position: number } | { uri: string } | null
      position_ms: number
    }
  | { type: 'pause' | 'next' | 'previous' }
  | { type: 'seek'; position_ms: number }
  | { type: 'volume'; volume_percent: number }
  | { type: 'repeat'; state: Repeat }
  | { type: 'shuffle'; state: boolean }
  | { type: 'queue'; uri: string }
  | { type: 'transfer'; play: boolean; playback: Handover | null }

type Repeat = 'off' | 'track' | 'context'

/** Where the device that plays next goes on. */
interface Handover {
  uri: string
  context_uri: string | null
  position_ms: number
  shuffle_state: boolean
  repeat_state: Repeat
  queue: string[]
}

/** What a device may not do at present, by the Web API's names. */
export const restrictions = [
  'interrupting_playback',
  'seeking',
  'skipping_next',
  'skipping_prev',
  'toggling_repeat_context',
  'toggling_shuffle',
  'toggling_repeat_track',
  'transferring_playback',
] as const
export type Restriction = (typeof restrictions)[number]

export interface Command {
  /** Grows with each command to the account. */
  id: number
  at: number
  order: Order
}

/** An open player of an account. All moments here are unix milliseconds. */
export interface Device {
  id: string
  name: string
  type: string
  volumePercent: number | null
  supportsVolume: boolean
  seenAt: number
  /** The channel on which it hears commands; null when it has none. */
  connection: string | null
  /** The last command that it has obeyed. */
  obeyed: number
  commands: Command[]
}

/** What a device said that it plays. */
export interface Playback {
  trackId: string
  durationMs: number
  contextUri: string | null
  /** At the moment `at`; it moves on while playing. */
  positionMs: number
  at: number
  isPlaying: boolean
  shuffle: boolean
  repeat: Repeat
  /** The tracks that come next. */
  queue: string[]
  restrictions: Restriction[]
}

/** The devices of one account, and what it listens to. */
export interface Player {
  devices: Device[]
  /** The device that plays, or played last. */
  activeId: string | null
  /** Kept when its device goes, so that another one can go on. */
  playback: Playback | null
  /** The id of the last command. */
  lastCommand: number
}

export const nothing: Player = { devices: [], activeId: null, playback: null, lastCommand: 0 }

export const MOST_DEVICES = 20
/** Of one device, waiting to be obeyed. */
export const MOST_COMMANDS = 50
/** A channel says every 15 s that it stands; whose has been silent for three times as long is gone. */
export const LEASE_MS = 45_000
/** How long a device without a channel is waited for. */
export const GRACE_MS = 10_000
/** A command that nobody obeyed by then is void: nobody wants music to start a minute later. */
export const COMMAND_MS = 10_000

/** Where the music is now, never past the end of the track. */
export const positionAt = (playback: Playback, now: number) =>
  Math.min(
    playback.durationMs,
    playback.positionMs + (playback.isPlaying ? Math.max(0, now - playback.at) : 0),
  )

/** The same music, standing still since a moment. */
export const frozen = (playback: Playback, at: number): Playback => ({
  ...playback,
  positionMs: positionAt(playback, at),
  at,
  isPlaying: false,
})

export const activeOf = ({ devices, activeId }: Player) =>
  devices.find((device) => device.id === activeId)

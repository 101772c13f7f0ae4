import type { CollectionKind } from './address.ts'
import type { AfterError } from './playback/playback.ts'
import type { PlayerErrorCode } from './playback/player-error.ts'
import type { Track } from './playback/track.ts'

/** What `repeat` takes: nothing repeats, the list does, or the current track. */
export type RepeatMode = 'off' | 'all' | 'one'

export type TrackDetail = { track: Track; index: number }
export type TimeDetail = { currentTime: number; duration: number }
export type RateDetail = { playbackRate: number }
/** `queue`: the rows as far as they are loaded; `index`: the current one, −1 while there is none. */
export type QueueDetail = {
  queue: readonly Track[]
  index: number
  shuffle: boolean
  repeat: RepeatMode
}
export type VolumeDetail = { volume: number; muted: boolean }
export type ReadyDetail = { kind: CollectionKind; id: string; title: string; total: number }
/** `follow` says what becomes of the music: it tries again, skips to the next track, or stops. */
export type ErrorDetail = {
  code: PlayerErrorCode
  message: string
  follow: AfterError
  track?: Track
}

/** What a listener is about to share: an address, which begins at `time` if they keep to that. */
export type ShareDetail = { url: string; title: string; time: number; track?: Track }

/** A player as a device of its listener: `id` is the one of `/v1/me/player/devices`. */
export type DeviceDetail = { id: string; name: string }
/**
 * Why it is none: `token`: getToken() failed, or its token was refused; `refused`: the token lacks
 * the scope `streaming`, or the account may not; `unreachable`: the server does not answer.
 */
export type DeviceErrorDetail = { code: 'token' | 'refused' | 'unreachable'; message: string }

/** The events of `<busker-player>`: all bubble and cross shadow roots. Times are seconds. */
export type BuskerPlayerEvents = {
  'busker-ready': CustomEvent<ReadyDetail>
  'busker-play': CustomEvent<TrackDetail>
  'busker-pause': CustomEvent<TrackDetail>
  'busker-timeupdate': CustomEvent<TimeDetail>
  'busker-trackchange': CustomEvent<TrackDetail>
  'busker-seeked': CustomEvent<TimeDetail>
  'busker-trackended': CustomEvent<TrackDetail>
  'busker-queuechange': CustomEvent<QueueDetail>
  'busker-ratechange': CustomEvent<RateDetail>
  'busker-ended': CustomEvent<TrackDetail>
  'busker-error': CustomEvent<ErrorDetail>
  'busker-volumechange': CustomEvent<VolumeDetail>
  'busker-autoplay-blocked': CustomEvent<TrackDetail>
  /** Before the dialog opens; `preventDefault()` keeps it closed. */
  'busker-share': CustomEvent<ShareDetail>
  'busker-device-ready': CustomEvent<DeviceDetail>
  'busker-device-lost': CustomEvent<DeviceDetail>
  'busker-device-error': CustomEvent<DeviceErrorDetail>
}

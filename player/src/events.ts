import type { CollectionKind } from './address.ts'
import type { AfterError } from './playback/playback.ts'
import type { PlayerErrorCode } from './playback/player-error.ts'
import type { Track } from './playback/track.ts'

export type TrackDetail = { track: Track; index: number }
export type TimeDetail = { currentTime: number; duration: number }
export type VolumeDetail = { volume: number; muted: boolean }
export type ReadyDetail = { kind: CollectionKind; id: string; title: string; total: number }
/** `follow` says what becomes of the music: it tries again, skips to the next track, or stops. */
export type ErrorDetail = {
  code: PlayerErrorCode
  message: string
  follow: AfterError
  track?: Track
}

/** The events of `<busker-player>`: all bubble and cross shadow roots. Times are seconds. */
export type BuskerPlayerEvents = {
  'busker-ready': CustomEvent<ReadyDetail>
  'busker-play': CustomEvent<TrackDetail>
  'busker-pause': CustomEvent<TrackDetail>
  'busker-timeupdate': CustomEvent<TimeDetail>
  'busker-trackchange': CustomEvent<TrackDetail>
  'busker-ended': CustomEvent<TrackDetail>
  'busker-error': CustomEvent<ErrorDetail>
  'busker-volumechange': CustomEvent<VolumeDetail>
  'busker-autoplay-blocked': CustomEvent<TrackDetail>
}

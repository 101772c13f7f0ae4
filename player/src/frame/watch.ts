import type { BuskerPlayer } from '../elements/busker-player.ts'
import type { BuskerPlayerEvents } from '../events.ts'
import type { Track } from '../playback/track.ts'
import type { FrameEvent, FrameState, FrameTrack, Refusal } from './protocol.ts'
import { VERSION } from './version.ts'

/** An event without its envelope. */
export type Told = {
  [Name in FrameEvent['event']]: Omit<Extract<FrameEvent, { event: Name }>, 'busker'>
}[FrameEvent['event']]

const refusals = ['invalid-source', 'not-found', 'private', 'unreachable'] as const
const LOOK_MS = 250
/** A track that a message can carry. */
export const plain = (track: Track): FrameTrack => ({
  ...track,
  artwork: track.artwork.map((picture) => ({ ...picture })),
})

/** Holds what is known of the player of this page, and tells what happens to it. */
export function watchPlayer(find: () => BuskerPlayer | null, tell: (event: Told) => void) {
  let phase: FrameState['phase'] = 'loading'
  let failure: [code: Refusal, message: string] = ['not-found', '']
  let about = { title: '', total: 0 }
  let told = ''

  function fail(code: string, message: string) {
    phase = 'failed'
    failure = [refusals.find((one) => one === code) ?? 'unreachable', message]
  }

  function state(): FrameState {
    const player = find()
    const track = player?.currentTrack
    return {
      source: player?.src ? new URL(player.src, location.href).href : '',
      phase,
      ...about,
      index: player?.currentIndex ?? -1,
      track: track ? plain(track) : null,
      paused: player?.paused ?? true,
      ended: player?.ended ?? false,
      waiting: player?.waiting ?? false,
      currentTime: player?.currentTime ?? 0,
      duration: player?.duration || 0,
      bufferedUntil: player?.bufferedUntil ?? 0,
      volume: player?.volume ?? 1,
      muted: player?.muted ?? false,
      shuffle: player?.shuffle ?? false,
      repeat: player?.repeat ?? 'off',
      playbackRate: player?.playbackRate ?? 1,
    }
  }

  /** What plays, but for how far. */
  function look() {
    const { currentTime: _, bufferedUntil: __, ...rest } = state()
    const words = JSON.stringify(rest)
    if (words === told) return
    told = words
    tell({ event: 'state', detail: state() })
  }

  const on = <Type extends keyof BuskerPlayerEvents>(
    type: Type,
    hear: (detail: BuskerPlayerEvents[Type]['detail']) => void,
  ) => document.addEventListener(type, (event) => hear((event as BuskerPlayerEvents[Type]).detail))
  const playing = ({ track, index }: BuskerPlayerEvents['busker-play']['detail']) => ({
    track: plain(track),
    index,
  })

  on('busker-ready', ({ title, total }) => {
    phase = 'ready'
    about = { title, total }
    tell({ event: 'ready', detail: state() })
  })
  on('busker-error', ({ code, message, follow }) => {
    if (follow === 'stop' && phase !== 'ready') fail(code, message)
    tell({ event: 'error', detail: { code, message, follow } })
    look()
  })
  on('busker-trackchange', (detail) => {
    tell({ event: 'trackchange', detail: playing(detail) })
    look()
  })
  on('busker-timeupdate', ({ currentTime, duration }) => {
    const bufferedUntil = find()?.bufferedUntil ?? 0
    tell({ event: 'timeupdate', detail: { currentTime, duration, bufferedUntil } })
  })
  on('busker-seeked', (detail) => tell({ event: 'seeked', detail }))
  on('busker-play', (detail) => {
    tell({ event: 'play', detail: playing(detail) })
    look()
  })
  on('busker-pause', (detail) => {
    tell({ event: 'pause', detail: playing(detail) })
    look()
  })
  on('busker-trackended', (detail) => tell({ event: 'trackended', detail: playing(detail) }))
  on('busker-ended', (detail) => {
    tell({ event: 'ended', detail: playing(detail) })
    look()
  })
  on('busker-volumechange', (detail) => {
    tell({ event: 'volumechange', detail: { ...detail } })
    look()
  })
  on('busker-ratechange', (detail) => {
    tell({ event: 'ratechange', detail })
    look()
  })
  on('busker-queuechange', ({ queue: { length }, ...how }) => {
    tell({ event: 'queuechange', detail: { length, ...how } })
    look()
  })
  on('busker-autoplay-blocked', (detail) => {
    tell({ event: 'autoplay-blocked', detail: playing(detail) })
    look()
  })
  on('busker-share', ({ url, title, time, track }) =>
    tell({ event: 'share', detail: { url, title, time, ...(track && { track: plain(track) }) } }),
  )

  return {
    state,
    /** Other music is on its way. */
    expect: () => (phase = 'loading'),
    /** There will be none: the server said so itself. */
    fail,
    /** Why there is none. */
    get failure() {
      return failure
    },
    get phase() {
      return phase
    },
    /** Whoever listens hears also of what makes no event: that sound is on its way. */
    keepLooking: () => setInterval(() => !find()?.paused && look(), LOOK_MS),
  }
}
export type Watched = ReturnType<typeof watchPlayer>

export const envelope = (told: Told): FrameEvent => ({ busker: VERSION, ...told })

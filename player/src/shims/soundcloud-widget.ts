import { connectFrame } from '../frame/connect-frame.ts'
import { namedBy } from '../frame/named.ts'
import type { FrameEvent, FrameQueue, FrameState, FrameTrack } from '../frame/protocol.ts'
import { embedAddress } from './beside.ts'

/** SoundCloud's names of events, by its constants. */
export const widgetEvents = {
  READY: 'ready',
  PLAY: 'play',
  PAUSE: 'pause',
  FINISH: 'finish',
  SEEK: 'seek',
  PLAY_PROGRESS: 'playProgress',
  LOAD_PROGRESS: 'loadProgress',
  CLICK_BUY: 'buyClicked',
  CLICK_DOWNLOAD: 'downloadClicked',
  OPEN_SHARE_PANEL: 'sharePanelOpened',
  ERROR: 'error',
  // What theirs lacks.
  QUEUE_CHANGE: 'queueChange',
  RATE_CHANGE: 'rateChange',
} as const
type Name = (typeof widgetEvents)[keyof typeof widgetEvents]

export interface LoadOptions {
  auto_play?: boolean
  start_track?: number
  callback?: () => void
}

/** A track in SoundCloud's shape. */
const toSound = (track: FrameTrack, origin: string) => ({
  kind: 'track',
  id: track.id,
  uri: track.uri,
  title: track.title,
  duration: Math.round(track.duration * 1000),
  artwork_url: track.artwork.at(0)?.url ?? null,
  permalink_url: `${origin}/track/${track.id}`,
  user: { kind: 'user', username: track.artist },
})

type Sounds = (sounds: ReturnType<typeof toSound>[]) => void

/** An address of theirs may name the music within. */
const musicOf = (url: string) => URL.parse(url)?.searchParams.get('url') ?? url

const isTrue = (text: string | null) => text === 'true' || text === '1'
const theirs = /^(?:https?:)?\/\/w\.soundcloud\.com\/player\//

/** The address here of a frame that still names SoundCloud's player; undefined where it needs none. */
function moved(src: string, origin: string) {
  if (!theirs.test(src)) return undefined
  const asked = new URL(src, 'https://w.soundcloud.com').searchParams
  const named = namedBy(asked.get('url') ?? '', origin)
  const start = Number(asked.get('start_track')) || undefined
  return named && embedAddress(origin, named, { autoplay: isTrue(asked.get('auto_play')), start })
}

/** Times in milliseconds, volume from 0 to 100, getters by callback: as SoundCloud has them. */
export function createWidget(frame: HTMLIFrameElement, origin: string) {
  const listeners = new Map<string, ((data?: unknown) => void)[]>()
  let isReady = false
  /** How far what has come was told. */
  let loaded = 0
  let state: FrameState | undefined

  const tell = (name: Name, data?: unknown) => {
    for (const listener of listeners.get(name)?.slice() ?? []) listener.call(widget, data)
  }
  const ms = (seconds: number) => Math.round(seconds * 1000)
  const at = (id: string, { currentTime = 0, duration = 0, bufferedUntil = 0 }) => ({
    soundId: id,
    loadedProgress: duration > 0 ? Math.min(1, bufferedUntil / duration) : 0,
    currentPosition: ms(currentTime),
    relativePosition: duration > 0 ? Math.min(1, currentTime / duration) : 0,
  })
  const now = () => at(state?.track?.id ?? '', state ?? {})

  function greet(known: FrameState) {
    state = known
    if (known.phase === 'ready') begin()
    if (known.phase === 'failed') tell('error')
  }
  function begin() {
    isReady = true
    tell('ready')
  }

  function hear({ event, detail }: FrameEvent) {
    switch (event) {
      case 'ready':
        state = detail
        return begin()
      case 'state':
        state = detail
        return
      case 'play':
      case 'pause':
        if (state) state = { ...state, ...detail, paused: event === 'pause' }
        return tell(event, now())
      case 'trackchange':
        loaded = 0
        if (state)
          state = {
            ...state,
            ...detail,
            currentTime: 0,
            bufferedUntil: 0,
            duration: detail.track.duration,
          }
        return
      case 'timeupdate': {
        if (state) state = { ...state, ...detail }
        if (loaded !== detail.bufferedUntil) tell('loadProgress', now())
        loaded = detail.bufferedUntil
        if (!state?.paused) tell('playProgress', now())
        return
      }
      case 'seeked':
        if (state) state = { ...state, ...detail }
        return tell('seek', now())
      case 'trackended':
        return tell(
          'finish',
          at(detail.track.id, {
            ...detail.track,
            currentTime: detail.track.duration,
            bufferedUntil: detail.track.duration,
          }),
        )
      case 'volumechange':
        if (state) state = { ...state, ...detail }
        return
      case 'queuechange':
        return tell('queueChange', detail)
      case 'ratechange':
        return tell('rateChange', detail)
      case 'share':
        return tell('sharePanelOpened')
      case 'error':
        return tell('error', { code: detail.code, message: detail.message })
    }
  }

  const connection = connectFrame(frame, origin, hear, greet)
  const elsewhere = moved(frame.src, origin)
  if (elsewhere) {
    frame.allow ||= 'autoplay; encrypted-media; clipboard-write'
    frame.src = elsewhere
  }
  // What goes wrong is told by the event.
  const ask = (...command: Parameters<typeof connection.ask>) =>
    connection.ask(...command).catch(() => undefined)
  const get = <Value>(read: (known: FrameState) => Value, answer: (value: Value) => void) =>
    void ask({ command: 'getState' }).then((known) => known && answer(read(known as FrameState)))
  const play = () => void ask({ command: 'play' })
  const sounds = (which: 'tracks' | 'upcoming', answer: Sounds) =>
    void ask({ command: 'getQueue' }).then(
      (queue) => queue && answer((queue as FrameQueue)[which].map((one) => toSound(one, origin))),
    )
  const add = (command: 'addToQueue' | 'playNext', urls: string | string[]) =>
    void connection
      .ask({ command, tracks: [urls].flat().map(musicOf) })
      .catch(({ code, message }) => tell('error', { code, message }))

  const widget = {
    bind(name: string, listener: (data?: unknown) => void) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
      if (name === 'ready' && isReady) queueMicrotask(() => listener.call(widget))
    },
    unbind: (name: string) => void listeners.delete(name),

    load(url: string, options: LoadOptions = {}) {
      const { auto_play: autoPlay = false, start_track: start, callback: whenLoaded } = options
      isReady = false
      const source = musicOf(url)
      const index = start === undefined ? {} : { index: start }
      connection.ask({ command: 'load', source, play: autoPlay, ...index }).then(
        () => whenLoaded?.(),
        ({ code, message }) => tell('error', { code, message }),
      )
    },
    play,
    pause: () => void ask({ command: 'pause' }),
    toggle: () => void ask({ command: 'toggle' }),
    seekTo: (position: number) => void ask({ command: 'seek', time: Math.max(0, position / 1000) }),
    setVolume: (volume: number) =>
      void ask({ command: 'setVolume', volume: Math.min(1, Math.max(0, volume / 100)) }),
    next: () => void ask({ command: 'next' }).then(play),
    prev: () => void ask({ command: 'previous' }).then(play),
    skip: (index: number) => void ask({ command: 'skipTo', index }).then(play),

    getVolume: (answer: (volume: number) => void) =>
      get(({ volume }) => Math.round(volume * 100), answer),
    getDuration: (answer: (duration: number) => void) =>
      get(({ duration }) => ms(duration), answer),
    getPosition: (answer: (position: number) => void) =>
      get(({ currentTime }) => ms(currentTime), answer),
    isPaused: (answer: (isPaused: boolean) => void) => get(({ paused }) => paused, answer),
    getCurrentSoundIndex: (answer: (index: number) => void) => get(({ index }) => index, answer),
    getCurrentSound: (answer: (sound: ReturnType<typeof toSound> | null) => void) =>
      get(({ track }) => track && toSound(track, origin), answer),
    /** Of a long list, those loaded so far. */
    getSounds: (answer: Sounds) => sounds('tracks', answer),

    // What theirs lacks.
    setMuted: (muted: boolean) => void ask({ command: 'setMuted', muted }),
    setShuffle: (shuffle: boolean) => void ask({ command: 'setShuffle', shuffle }),
    /** `off`, `all` or `one`. */
    setRepeat: (repeat: FrameState['repeat']) => void ask({ command: 'setRepeat', repeat }),
    /** 0.25 to 4. */
    setPlaybackRate: (playbackRate: number) =>
      void ask({ command: 'setPlaybackRate', playbackRate }),
    /** One address of a track, or many: after whatever was asked for before. */
    addToQueue: (urls: string | string[]) => add('addToQueue', urls),
    /** When the current track is over. */
    playNext: (urls: string | string[]) => add('playNext', urls),
    moveInQueue: (from: number, to: number) => void ask({ command: 'moveInQueue', from, to }),
    removeFromQueue: (index: number) => void ask({ command: 'removeFromQueue', index }),
    isMuted: (answer: (isMuted: boolean) => void) => get(({ muted }) => muted, answer),
    isShuffled: (answer: (isShuffled: boolean) => void) => get(({ shuffle }) => shuffle, answer),
    getRepeat: (answer: (repeat: FrameState['repeat']) => void) =>
      get(({ repeat }) => repeat, answer),
    getPlaybackRate: (answer: (rate: number) => void) =>
      get(({ playbackRate }) => playbackRate, answer),
    /** What plays after the current one, in its order. */
    getUpcoming: (answer: Sounds) => sounds('upcoming', answer),
  }
  return widget
}
export type Widget = ReturnType<typeof createWidget>

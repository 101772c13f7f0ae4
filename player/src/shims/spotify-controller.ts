import { connectFrame } from '../frame/connect-frame.ts'
import { namedBy } from '../frame/named.ts'
import type { FrameEvent, FrameQueue, FrameState } from '../frame/protocol.ts'
import { embedAddress } from './beside.ts'

/** As in Spotify's documentation, and below that what theirs lacks. */
export interface ControllerOptions {
  uri?: string
  width?: number | string
  height?: number | string
  theme?: string | number
  /** Seconds. */
  t?: number
  startAt?: number
  /** The embed key of this page. */
  key?: string
}

type Listener = (event: { data: unknown }) => void
type Asked = { time?: number | undefined; play?: boolean }

const HEIGHT = 352
const ALLOW = 'autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture'
const sized = (size: number | string) => (/^\d+$/.test(String(size)) ? `${size}px` : String(size))

/**
 * Puts a player in the place of `element` and gives `callback` its controller, with Spotify's
 * methods and events: seek takes seconds, events tell milliseconds.
 */
export function createController(
  origin: string,
  element: HTMLElement,
  options: ControllerOptions = {},
  callback?: (controller: Controller) => void,
) {
  const controller = makeController(origin, element, options)
  callback?.(controller)
  return controller
}

function makeController(origin: string, element: HTMLElement, options: ControllerOptions) {
  const listeners = new Map<string, Set<Listener>>()
  // Theirs takes the place of the element; a frame that is there already is taken as it is.
  const given = element instanceof HTMLIFrameElement ? element : undefined
  const frame = given ?? document.createElement('iframe')
  let state: FrameState | undefined
  /** Pages compare URIs with those that they gave. */
  let scheme = 'spotify'
  let hasStarted = ''

  function tell(event: string, data?: unknown) {
    // A listener may take itself away.
    for (const listener of Array.from(listeners.get(event) ?? [])) listener({ data })
  }
  const uriOf = (uri: string | undefined) => uri?.replace(/^busker:/, `${scheme}:`)
  const fail = (code: string, message: string) => tell('error', { code, message })

  function read(uri: string | undefined) {
    const named = uri === undefined ? undefined : namedBy(uri, origin)
    if (named) scheme = uri!.trim().startsWith('busker:') ? 'busker' : 'spotify'
    return named
  }

  function update() {
    if (!state) return
    tell('playback_update', {
      playingURI: uriOf(state.track?.uri),
      isPaused: state.paused,
      isBuffering: state.waiting,
      duration: Math.round(state.duration * 1000),
      position: Math.round(state.currentTime * 1000),
    })
  }

  function greet(now: FrameState) {
    state = now
    if (now.phase === 'ready') begin()
    if (now.phase === 'failed') fail('invalid_uri', 'There is no such music.')
  }
  function begin() {
    tell('ready')
    update()
  }

  function hear({ event, detail }: FrameEvent) {
    switch (event) {
      case 'ready':
        state = detail
        return begin()
      case 'state':
        state = detail
        if (!detail.paused && !detail.waiting && detail.track && detail.track.uri !== hasStarted) {
          hasStarted = detail.track.uri
          tell('playback_started', { playingURI: uriOf(detail.track.uri) })
        }
        return update()
      case 'timeupdate':
        if (state) state = { ...state, ...detail }
        return update()
      case 'trackchange':
        hasStarted = ''
        return tell('track_changed', { ...detail, playingURI: uriOf(detail.track.uri) })
      case 'ended':
        hasStarted = ''
        return tell('ended', { playingURI: uriOf(detail.track.uri) })
      case 'volumechange':
        return tell('volume_changed', detail)
      case 'seeked':
        return tell('seeked', detail)
      case 'trackended':
        return tell('track_ended', { ...detail, playingURI: uriOf(detail.track.uri) })
      case 'ratechange':
        return tell('rate_changed', detail)
      case 'queuechange':
        return tell('queue_changed', detail)
      case 'share':
        return tell('share', detail)
      case 'autoplay-blocked':
        return tell('autoplay_blocked', { playingURI: uriOf(detail.track.uri) })
      case 'error':
        return fail(
          /^(invalid-source|not-found|private)$/.test(detail.code)
            ? 'invalid_uri'
            : 'playback_error',
          detail.message,
        )
    }
  }

  const { uri, theme, t, startAt, key } = options
  const { width, height } = given ? options : { width: '100%', height: HEIGHT, ...options }
  const isDark = theme === 'dark' || theme === 0 || theme === '0'
  const shade = isDark ? 'dark' : theme === 'light' ? 'light' : undefined
  frame.allow ||= ALLOW
  frame.title ||= 'Music player'
  frame.dataset['testid'] = 'embed-iframe'
  frame.style.border = '0'
  frame.style.borderRadius = '12px'
  const setIframeDimensions = (wide?: number | string, high?: number | string) => {
    if (wide !== undefined) frame.style.width = sized(wide)
    if (high !== undefined) frame.style.height = sized(high)
  }
  setIframeDimensions(width, height)
  // Also where a frame still names theirs.
  const named = read(uri ?? (given?.src || undefined))
  const wanted = { theme: shade, t: t ?? startAt, key }
  const isHere = given && uri === undefined && URL.parse(given.src)?.origin === origin
  // Without music a frame has something to load into all the same.
  if (!isHere) frame.src = embedAddress(origin, named ?? { kind: 'playlist', id: '-' }, wanted)
  if (!given) element.replaceWith(frame)
  const connection = connectFrame(frame, origin, hear, greet)
  if (!named && uri !== undefined)
    queueMicrotask(() => fail('invalid_uri', `There is no music at ${uri}.`))

  const ask = async (...command: Parameters<typeof connection.ask>) => {
    try {
      return await connection.ask(...command)
    } catch (thrown) {
      const { code, message } = thrown as Error & { code: string }
      const isUri = /^(invalid-source|not-found|private)$/.test(code)
      if (code !== 'superseded') fail(isUri ? 'invalid_uri' : 'playback_error', message)
      return undefined
    }
  }
  function load(source: string, { time, play = false }: Asked) {
    if (!read(source)) return fail('invalid_uri', `There is no music at ${source}.`)
    hasStarted = ''
    void ask({ command: 'load', source, play, ...(time ? { time } : {}) })
  }

  return {
    iframeElement: frame,
    /** Also before the player is ready; `preferVideo` has no meaning here. */
    loadUri: (source: string, _preferVideo?: boolean, startSeconds?: number) =>
      load(source, { time: startSeconds }),
    /** From the beginning of the track. */
    play() {
      void ask({ command: 'seek', time: 0 })
      void ask({ command: 'play' })
    },
    resume: () => void ask({ command: 'play' }),
    pause: () => void ask({ command: 'pause' }),
    togglePlay: () => void ask({ command: 'toggle' }),
    seek: (seconds: number) => void ask({ command: 'seek', time: Math.max(0, seconds) }),
    addListener(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    removeListener: (event: string, listener?: Listener) =>
      void (listener ? listeners.get(event)?.delete(listener) : listeners.delete(event)),
    setIframeDimensions,
    destroy() {
      connection.close()
      listeners.clear()
      frame.remove()
    },

    // What theirs lacks.
    next: () => void ask({ command: 'next' }),
    previous: () => void ask({ command: 'previous' }),
    skipTo: (index: number) => void ask({ command: 'skipTo', index }),
    /** 0 to 1. */
    setVolume: (volume: number) => void ask({ command: 'setVolume', volume }),
    setMuted: (muted: boolean) => void ask({ command: 'setMuted', muted }),
    setShuffle: (shuffle: boolean) => void ask({ command: 'setShuffle', shuffle }),
    setRepeat: (repeat: FrameState['repeat']) => void ask({ command: 'setRepeat', repeat }),
    /** 0.25 to 4. */
    setPlaybackRate: (playbackRate: number) =>
      void ask({ command: 'setPlaybackRate', playbackRate }),
    /** One URI of a track, or many: after whatever was asked for before. */
    addToQueue: (uris: string | string[]) =>
      void ask({ command: 'addToQueue', tracks: [uris].flat() }),
    /** When the current track is over. */
    playNext: (uris: string | string[]) => void ask({ command: 'playNext', tracks: [uris].flat() }),
    moveInQueue: (from: number, to: number) => void ask({ command: 'moveInQueue', from, to }),
    removeFromQueue: (index: number) => void ask({ command: 'removeFromQueue', index }),
    /** Without loading anew. */
    setTheme: (shown: 'auto' | 'light' | 'dark') => void ask({ command: 'setTheme', theme: shown }),
    getState: () => ask({ command: 'getState' }) as Promise<FrameState | undefined>,
    getQueue: () => ask({ command: 'getQueue' }) as Promise<FrameQueue | undefined>,
  }
}
export type Controller = ReturnType<typeof makeController>

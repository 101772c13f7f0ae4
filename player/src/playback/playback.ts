import type { Clock } from './clock.ts'
import { bufferedUntil } from './media.ts'
import { concernsPage, type PlayerError } from './player-error.ts'
import {
  follow as followOrder,
  goBack,
  nextRow,
  type Plan,
  plainOrder,
  previousRow,
  remember,
  type Repeat,
  upcoming,
} from './order.ts'
import { append, currentTrack, emptyQueue, moveTo, type Queue } from './queue.ts'
import { idleSource } from './idle-source.ts'
import type { Source, SourceDeps } from './source.ts'
import type { Track } from './track.ts'
import type { DoubleMedia } from './two-as-one.ts'

/** The next track's grant is asked for this long before the end. */
const PREFETCH_SECONDS = 10
/** Within this time `previous()` goes back a track, after it to the beginning of this one. */
const RESTART_SECONDS = 3
const SKIP_AFTER_MS = 2000
/** So many tracks failing in a row stop the music: the fault is not theirs. */
const MOST_SKIPS = 5
/** Further pages are asked for when so few known tracks are left. */
const PAGE_AHEAD = 5

/** What becomes of the music after an error. */
export type AfterError = 'retry' | 'skip' | 'stop'

/** What subscribers hear. `state` covers whatever has no name of its own: buffering, buffered. */
export type PlaybackChange =
  | { type: 'play' | 'pause' | 'timeupdate' | 'trackchange' | 'queuechange' | 'ended' }
  | {
      type:
        | 'trackended'
        | 'seeked'
        | 'ratechange'
        | 'volumechange'
        | 'autoplay-blocked'
        | 'state'
        | 'needmore'
    }
  | { type: 'error'; error: PlayerError; follow: AfterError }

export type PlaybackDeps = {
  media: DoubleMedia
  clock: Clock
  /** Loads what brings sound, for the first track that plays; `attempt` is counted from 0. */
  loadSource: (attempt: number) => Promise<(deps: SourceDeps) => Source>
}

/**
 * The one place where playing state changes. Elements read it, ask it, and subscribe to it.
 * Times are seconds of media. Nothing here touches the network before `play()`.
 */
export function createPlayback({ media, clock, loadSource }: PlaybackDeps) {
  const listeners = new Set<(change: PlaybackChange) => void>()
  let queue = emptyQueue
  let order = plainOrder
  let wanted = false
  /** Music is wanted as soon as there is a list. */
  let asked = false
  let waiting = false
  let over = false
  /** A track ended before the page with its follower was here. */
  let owed = false
  let trouble: PlayerError | undefined
  let lastLoudness = `${media.volume} ${media.muted}`
  let failedInRow = 0
  let seeking = false
  let cancelSkip: (() => void) | undefined

  const deps: SourceDeps = {
    media,
    clock,
    wanted: () => wanted,
    onCross: finished,
    onLoaded: async () => {
      if (wanted) await run()
    },
    onTrouble(error) {
      const news = trouble?.code !== error.code
      trouble = error
      waiting = true
      emit(news ? { type: 'error', error, follow: 'retry' } : { type: 'state' })
    },
    onFailed,
  }
  let source = idleSource(
    deps,
    async (attempt) => (await loadSource(attempt))(deps),
    async (made) => {
      const { position } = source
      source = made
      source.select(currentTrack(queue))
      source.position = position
      if (wanted) await source.load()
    },
  )

  const emit = (change: PlaybackChange) => {
    for (const listener of listeners) listener(change)
  }
  const running = () => wanted && source.live && !media.paused
  const following = (ended = false) => nextRow(queue, order, ended)
  /** Nothing follows: neither a track nor a page. */
  const isLast = () => queue.complete && following() < 0
  const duration = () => {
    const known = source.duration
    return Number.isFinite(known) ? known : (currentTrack(queue)?.duration ?? 0)
  }

  async function run() {
    try {
      await media.play()
    } catch (thrown) {
      // Other failures arrive as the media's error event, or are our own interruption.
      if ((thrown as Error).name !== 'NotAllowedError' || !wanted) return
      stopWanting()
      emit({ type: 'autoplay-blocked' })
    }
  }

  async function start() {
    if (!running()) waiting = true
    emit({ type: 'state' })
    if (source.ready) return run()
    await source.load()
  }

  function stopWanting() {
    wanted = waiting = owed = false
    cancelSkip?.()
    source.rest()
    emit({ type: 'pause' })
  }

  function endSession() {
    if (running()) source.session?.look()
    source.end()
  }

  function setQueue(other: Queue) {
    queue = other
    order = followOrder(queue, order)
  }

  async function goTo(index: number, back = false) {
    order = back
      ? goBack(order)
      : source.session && index !== queue.index
        ? remember(queue, order)
        : order
    endSession()
    cancelSkip?.()
    setQueue(moveTo(queue, index))
    over = owed = false
    trouble = undefined
    source.select(currentTrack(queue))
    emit({ type: 'trackchange' })
    askForMore()
    // Without a gap it sounds already.
    if (running()) sounding()
    else if (wanted) await start()
  }

  function askForMore() {
    if (!queue.complete && queue.index >= queue.tracks.length - PAGE_AHEAD) {
      emit({ type: 'needmore' })
    }
  }

  /** On to the next track, to the next page, or to the end. */
  async function follow(ended = false) {
    const row = following(ended)
    if (row >= 0) return goTo(row)
    if (!queue.complete) {
      owed = waiting = true
      return emit({ type: 'needmore' })
    }
    over = true
    stopWanting()
    emit({ type: 'ended' })
  }

  /** Told by us and by the media, whose own event is lost when it loads right after. */
  function tellVolume() {
    const loudness = `${media.volume} ${media.muted}`
    if (loudness === lastLoudness) return
    lastLoudness = loudness
    emit({ type: 'volumechange' })
  }

  function onFailed(error: PlayerError) {
    endSession()
    trouble = error
    failedInRow++
    const skips = wanted && !isLast() && failedInRow < MOST_SKIPS && !concernsPage(error)
    waiting = false
    emit({ type: 'error', error, follow: skips ? 'skip' : 'stop' })
    if (skips) cancelSkip = clock.after(SKIP_AFTER_MS, () => void follow())
    else if (wanted) stopWanting()
  }

  const on = (event: string, handle: () => void) => media.addEventListener(event, handle)
  function sounding() {
    if (!source.ready) return
    waiting = false
    trouble = undefined
    failedInRow = 0
    source.hear()
    emit({ type: 'state' })
  }
  on('playing', sounding)
  on('timeupdate', () => {
    if (!source.live) return
    if (running()) source.session?.look()
    const next = queue.tracks[following(true)]
    const isNear = duration() - source.position < PREFETCH_SECONDS
    if (wanted) void source.prepare(isNear ? next : undefined)
    emit({ type: 'timeupdate' })
  })
  on('waiting', () => {
    if (!wanted || !source.ready) return
    waiting = true
    emit({ type: 'state' })
  })
  on('seeking', () => source.session?.stop())
  on('seeked', () => {
    if (seeking) emit({ type: 'seeked' })
    seeking = false
  })
  on('ratechange', () => emit({ type: 'ratechange' }))
  function finished() {
    if (!source.live || !wanted) return
    emit({ type: 'trackended' })
    endSession()
    void follow(true)
  }
  on('ended', finished)
  // The browser, a headset or a phone call may pause and play the media past us.
  on('pause', () => {
    if (wanted && source.live && media.paused && !media.ended) playback.pause()
  })
  on('play', () => {
    if (!wanted && source.ready && !media.paused) void playback.play()
  })
  on('volumechange', tellVolume)
  on('progress', () => emit({ type: 'state' }))
  on('durationchange', () => emit({ type: 'state' }))

  const playback = {
    /** Every change, in order; the answer unsubscribes. */
    subscribe(listener: (change: PlaybackChange) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /**
     * Resolves when sound starts or the attempt is over; failures come as changes. Before there is
     * a list it is kept in mind.
     */
    async play() {
      asked = !currentTrack(queue)
      if (asked) return
      cancelSkip?.()
      trouble = undefined
      failedInRow = 0
      if (over) await goTo(0)
      if (!wanted) {
        wanted = true
        emit({ type: 'play' })
      }
      await start()
    },
    pause() {
      asked = false
      if (!wanted) return
      if (running()) source.session?.look()
      media.pause()
      source.session?.stop()
      source.session?.tell('pause')
      stopWanting()
    },
    /** Jumps to `seconds`, held within the track. */
    seek(seconds: number) {
      if (!Number.isFinite(seconds)) return
      if (running()) source.session?.look()
      source.session?.stop()
      over = false
      source.position = Math.min(Math.max(0, seconds), duration())
      source.session?.tell('seek')
      emit({ type: 'timeupdate' })
      // The media tells of its own when there is sound.
      seeking = source.live
      if (!seeking) emit({ type: 'seeked' })
    },
    /** The next track, also from a page still to come; after the last one nothing happens. */
    async next() {
      if (currentTrack(queue) && !isLast()) await follow()
    },
    /** Back to the beginning of this track, or within its first 3 s to the one before. */
    async previous() {
      const row = previousRow(queue, order)
      if (source.position > RESTART_SECONDS || row < 0) playback.seek(0)
      else await goTo(row, true)
    },
    /** Row `index` becomes the current track and plays on if music was playing. */
    async skipTo(index: number) {
      if (moveTo(queue, index) === queue) return
      order = order.chance?.jump(order, queue.tracks[index]!) ?? order
      await goTo(index)
    },

    /** Adds a page of tracks; `complete` when it was the last. */
    append(page: readonly Track[], complete: boolean) {
      const first = queue.index < 0
      setQueue(append(queue, page, complete))
      if (first) source.select(currentTrack(queue))
      emit({ type: 'queuechange' })
      if (first && queue.index === 0) emit({ type: 'trackchange' })
      if (asked) void playback.play()
      if (owed && (following() >= 0 || complete)) {
        owed = false
        void follow()
      }
    },
    /** Puts another list or order in place, as `edit-order.ts` makes them; the same track is current. */
    set plan(plan: Plan) {
      order = plan.order
      setQueue(plan.queue)
      emit({ type: 'queuechange' })
    },
    get plan() {
      return { queue, order }
    },
    /** An empty queue and silence. */
    clear() {
      if (wanted) playback.pause()
      endSession()
      setQueue(emptyQueue)
      over = false
      trouble = undefined
      source.select(undefined)
      emit({ type: 'queuechange' })
    },
    /** The network is back. */
    online() {
      source.online()
    },
    /** The page or the element goes: what was heard must not be lost. */
    leave() {
      if (running()) source.session?.look()
      source.leave()
    },
    /** Silence, and the media's connection closed. What was chosen stays, so play() goes on. */
    close() {
      playback.pause()
      playback.leave()
      source.close()
    },

    get shuffled() {
      return !!order.chance
    },
    get repeat() {
      return order.repeat
    },
    set repeat(repeat: Repeat) {
      playback.plan = { queue, order: { ...order, repeat } }
    },
    /** What plays after the current track, as far as it is loaded. */
    get upcoming() {
      return upcoming(queue, order)
    },
    /** Nothing comes after the current track. */
    get last() {
      return isLast()
    },
    get queue() {
      return queue
    },
    get track() {
      return currentTrack(queue)
    },
    get paused() {
      return !wanted
    },
    get ended() {
      return over
    },
    /** Sound is wanted but not there yet. */
    get waiting() {
      return wanted && waiting
    },
    get trouble() {
      return trouble
    },
    get currentTime() {
      return source.position
    },
    get duration() {
      return duration()
    },
    /** Of this track the server gives the beginning alone. */
    get preview() {
      return source.preview
    },
    get bufferedUntil() {
      return source.live
        ? bufferedUntil(media.buffered, media.currentTime) - media.currentTime + source.position
        : source.position
    },
    get playbackRate() {
      return media.playbackRate
    },
    set playbackRate(rate: number) {
      if (!Number.isFinite(rate)) return
      if (running()) source.session?.look()
      // The default is what the next address begins with.
      media.playbackRate = media.defaultPlaybackRate = Math.min(4, Math.max(0.25, rate))
    },
    get volume() {
      return media.volume
    },
    set volume(volume: number) {
      if (!Number.isFinite(volume)) return
      if (running()) source.session?.look()
      media.volume = Math.min(1, Math.max(0, volume))
      tellVolume()
    },
    get muted() {
      return media.muted
    },
    set muted(muted: boolean) {
      if (running()) source.session?.look()
      media.muted = muted
      tellVolume()
    },
  }
  return playback
}
export type Playback = ReturnType<typeof createPlayback>

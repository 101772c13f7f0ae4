import { retryDelay } from './backoff.ts'
import type { Clock } from './clock.ts'
import type { createGrants, Grant } from './grants.ts'
import { type Media, mediaErrors } from './media.ts'
import { asPlayerError, PlayerError } from './player-error.ts'
import type { Track } from './track.ts'

/** New grants in a row that bring no sound before the track is given up. */
const MOST_FAILURES = 4
/** Waiting this long without a byte counts as a lost connection. */
const STALL_MS = 15_000

export type SourceDeps = {
  media: Media
  clock: Clock
  grants: ReturnType<typeof createGrants>
  /** Does the listener want sound now? Nothing is asked of the network while not. */
  wanted: () => boolean
  /** The media has an address and may be played. */
  onLoaded: () => Promise<void>
  /** The connection is lost; the source goes on trying. */
  onTrouble: (error: PlayerError) => void
  /** The track cannot be played. */
  onFailed: (error: PlayerError) => void
}

/**
 * The sound of one track: asks for a grant, gives its address to the media, and keeps both alive
 * through expiry, stalls and network loss without losing the position.
 */
export function createSource(deps: SourceDeps) {
  const { media, clock, grants } = deps
  let track: Track | undefined
  let grant: Grant | undefined
  let phase: 'empty' | 'granting' | 'opening' | 'live' = 'empty'
  /** Where to start once the media knows its length; the position until then. */
  let startAt = 0
  /** Answers to a request made before the last change are void. */
  let turn = 0
  let lostTries = 0
  let failures = 0
  let failedAt = 0
  let cancelRetry: (() => void) | undefined
  let cancelWatch: (() => void) | undefined

  const position = () => (phase === 'live' ? media.currentTime : startAt)

  /** Forgets the media but not the position. */
  function interrupt() {
    startAt = position()
    phase = 'empty'
    turn++
    cancelRetry?.()
    cancelWatch?.()
    cancelRetry = undefined
  }

  async function load() {
    if (!track || phase === 'granting') return
    interrupt()
    const mine = turn
    phase = 'granting'
    // Safari lets sound start later if the element was touched in the listener's gesture.
    if (!grant) media.load()
    try {
      const answer = await grants.take(track)
      if (mine !== turn) return
      grant = answer
      lostTries = 0
      phase = 'opening'
      media.src = grant.url
    } catch (thrown) {
      if (mine !== turn) return
      phase = 'empty'
      const error = asPlayerError(thrown)
      if (error.code !== 'network') return deps.onFailed(error)
      deps.onTrouble(error)
      return retryAfter(retryDelay(++lostTries))
    }
    await deps.onLoaded()
  }

  function retryAfter(ms: number) {
    if (deps.wanted()) cancelRetry = clock.after(ms, () => void load())
  }

  function onError() {
    if (phase !== 'opening' && phase !== 'live') return
    const code = media.error?.code
    interrupt()
    failures = startAt > failedAt + 1 ? 1 : failures + 1
    failedAt = startAt
    if (!deps.wanted()) return
    if (code === mediaErrors.decode) return deps.onFailed(new PlayerError('media-broken'))
    if (failures >= MOST_FAILURES) {
      const last = code === mediaErrors.network ? 'unreachable' : 'media-unsupported'
      return deps.onFailed(new PlayerError(last))
    }
    // An address that expired is the usual cause: the first renewal is silent and at once.
    if (failures > 1) deps.onTrouble(new PlayerError('network'))
    retryAfter(failures > 1 ? retryDelay(failures - 1) : 0)
  }

  function watch() {
    cancelWatch?.()
    if (!deps.wanted() || (phase !== 'opening' && phase !== 'live')) return
    cancelWatch = clock.after(STALL_MS, () => {
      if (!deps.wanted()) return
      deps.onTrouble(new PlayerError('network'))
      void load()
    })
  }
  const calm = () => cancelWatch?.()

  media.addEventListener('loadedmetadata', () => {
    if (phase !== 'opening') return
    phase = 'live'
    if (startAt > 0) media.currentTime = startAt
  })
  media.addEventListener('error', onError)
  media.addEventListener('waiting', watch)
  media.addEventListener('stalled', watch)
  media.addEventListener('progress', () => {
    if (phase === 'live' && media.readyState < 3) watch()
    else calm()
  })
  for (const event of ['playing', 'timeupdate', 'pause', 'ended']) {
    media.addEventListener(event, calm)
  }

  return {
    /** The grant of what is loaded or was last. */
    get grant() {
      return grant
    },
    /** The media holds this track and knows its length: its clock and events are to be believed. */
    get live() {
      return phase === 'live'
    },
    /** `play()` of the media is enough to be heard. */
    get ready() {
      return phase === 'live' || phase === 'opening'
    },
    /** Seconds into the track, whether it is loaded or not. */
    get position() {
      return position()
    },
    set position(seconds: number) {
      if (phase === 'live') media.currentTime = seconds
      else startAt = seconds
    },
    /** Another track, from its beginning. Asks nothing of the network. */
    select(next: Track | undefined) {
      interrupt()
      media.pause()
      track = next
      startAt = failedAt = failures = lostTries = 0
    },
    load,
    /** The listener paused: stop trying. */
    rest() {
      cancelRetry?.()
      cancelWatch?.()
      cancelRetry = undefined
    },
    /** The network is back: no need to wait for the next try. */
    retryNow() {
      if (cancelRetry) void load()
    },
    /** Lets go of the media's memory and connection. */
    close() {
      interrupt()
      media.pause()
      media.removeAttribute('src')
      media.load()
    },
  }
}

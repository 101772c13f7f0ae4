import { retryDelay } from './backoff.ts'
import type { Clock } from './clock.ts'
import { createGrants, type Grant, type RequestGrant } from './grants.ts'
import { type Media, mediaErrors } from './media.ts'
import { createPlaySession, type PlaySession } from './play-session.ts'
import type { createPlayReports } from './play-reports.ts'
import { asPlayerError, PlayerError } from './player-error.ts'
import { elementAlone, type Timeline, type TimelineDeps } from './timeline.ts'
import type { Track } from './track.ts'
import type { DoubleMedia } from './two-as-one.ts'

/** New grants in a row that bring no sound before the track is given up. */
const MOST_FAILURES = 4
/** Waiting this long without a byte counts as a lost connection. */
const STALL_MS = 15_000
/** Another address is asked for so long before one is over. */
const FRESH_MS = 5000

export type SourceDeps = {
  media: DoubleMedia
  clock: Clock
  /** Does the listener want sound now? Nothing is asked of the network while not. */
  wanted: () => boolean
  /** What was prepared begins to be heard: the track before is over. */
  onCross: () => void
  /** The media has an address and may be played. */
  onLoaded: () => Promise<void>
  /** The connection is lost; the source goes on trying. */
  onTrouble: (error: PlayerError) => void
  /** The track cannot be played. */
  onFailed: (error: PlayerError) => void
}

export type SourceServices = {
  requestGrant: RequestGrant
  reports: ReturnType<typeof createPlayReports>
  /** Loads `src/gapless`; without it each track is loaded when the one before is over. */
  gapless?: (deps: TimelineDeps) => Promise<Timeline>
  /** What plays HLS, now that there is some. */
  hls?: (deps: TimelineDeps) => Promise<Timeline>
  /** Makes the media as loud as the track of this grant asks for; told before its sound, and now and then. */
  level?: (grant: Grant, element: Media) => void
}

/**
 * The sound of one track: asks for a grant, gives its address to the media, and keeps both alive
 * through expiry, stalls and network loss without losing the position. What is heard of it is told to
 * `reports`.
 */
export function createSource(deps: SourceDeps, services: SourceServices) {
  const { media, clock } = deps
  const { reports } = services
  const grants = createGrants(services.requestGrant, clock)
  let session: PlaySession | undefined
  let track: Track | undefined
  let grant: Grant | undefined
  let timeline = elementAlone(media)
  /** What plays all but HLS. */
  let joined = timeline
  let loading: Promise<void> | undefined
  /** What follows, and the right to play it once that is here. */
  let following: { track: Track; grant?: Grant } | undefined
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
  let cancelFresh: (() => void) | undefined

  const position = () => (phase === 'live' ? media.currentTime - timeline.start : startAt)

  /** Forgets the media but not the position. */
  function interrupt() {
    startAt = position()
    phase = 'empty'
    turn++
    following = undefined
    cancelRetry?.()
    cancelWatch?.()
    cancelFresh?.()
    cancelRetry = undefined
  }

  const told: TimelineDeps = { media, clock, onCross: deps.onCross, renew, onError }

  /** Before the address of what plays by itself is over, another one takes its place. */
  function keepFresh({ expiresAt }: Grant) {
    cancelFresh?.()
    const left = Math.max(1000, expiresAt - clock.now() - FRESH_MS)
    // Beyond that timers overflow, and nobody listens so long.
    if (left > 2 ** 31) return
    const look = async () => {
      const mine = turn
      if (!track || !timeline.goOn) return
      if (phase !== 'live' || !timeline.leansOnAddress) {
        cancelFresh = clock.after(1000, () => void look())
        return
      }
      const answer = await grants.ask(track).catch(() => undefined)
      if (!answer || mine !== turn) return
      services.level?.(answer, media.spare)
      timeline.goOn(answer.url)
      keepFresh(answer)
    }
    cancelFresh = clock.after(left, () => void look())
  }

  async function load() {
    if (!track || phase === 'granting') return
    interrupt()
    const mine = turn
    phase = 'granting'
    // Safari lets sound start later if the element was touched in the listener's gesture.
    if (!grant) media.load()
    try {
      loading ??= services
        .gapless?.(told)
        // Without it there are gaps, but there is music.
        .then(
          (loaded) => void (joined = loaded),
          () => void (loading = undefined),
        )
      const [answer] = await Promise.all([grants.take(track), loading])
      const way = (answer.isHls && (await services.hls?.(told))) || joined
      if (mine !== turn) return
      if (way !== timeline) timeline.close?.()
      timeline = way
      grant = answer
      lostTries = 0
      phase = 'opening'
      services.level?.(grant, media.active)
      timeline.open(grant.url, startAt)
      keepFresh(grant)
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

  /** For the timeline, which goes on where it was: the listening stays the same one. */
  async function renew(url: string) {
    const of = url === following?.grant?.url ? following.track : track
    return of ? (await grants.ask(of)).url : url
  }

  function retryAfter(ms: number) {
    if (deps.wanted()) cancelRetry = clock.after(ms, () => void load())
  }

  function onMediaError() {
    if (phase !== 'opening' && phase !== 'live') return
    if (!timeline.rescue?.()) onError(media.error?.code)
  }

  function onError(code: number | undefined) {
    if (phase !== 'opening' && phase !== 'live') return
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
    if (startAt > 0) timeline.seek(startAt)
  })
  media.addEventListener('timeupdate', () => {
    if (grant && phase === 'live') services.level?.(grant, media.active)
  })
  media.addEventListener('error', onMediaError)
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
    /** Of this track the server gives the beginning alone. */
    get preview() {
      return !!grant?.preview
    },
    /** What is heard of this track, once it began. */
    get session() {
      return session
    },
    /** The media runs, or is about to change. */
    hear() {
      if (!grant) return
      session ??= createPlaySession(grant, media, position, clock, (told) => reports.add(told))
      session.look()
    },
    /** This listening is over. */
    end() {
      session?.tell('end')
      session = undefined
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
      if (phase === 'live') timeline.seek(seconds)
      else startAt = seconds
    },
    /** In seconds; NaN while it is not known. */
    get duration() {
      return phase === 'live' ? timeline.duration : Number.NaN
    },
    /** Has what follows ready before it is needed; undefined: nothing is. */
    async prepare(next: Track | undefined) {
      if (following?.track === next) return
      timeline.prepare?.(undefined)
      following = next && { track: next }
      const mine = following
      if (!mine) return
      const answer = await grants.prefetch(mine.track)
      if (mine !== following || !answer) return
      mine.grant = answer
      if (answer.isHls) return
      services.level?.(answer, media.spare)
      timeline.prepare?.(answer.url)
    },
    /** Another track, from its beginning. Asks nothing of the network. */
    select(next: Track | undefined) {
      const isReady = deps.wanted() && following?.track === next && phase === 'live'
      const answer = isReady && following?.grant
      if (answer && timeline.advance?.()) {
        grant = answer
        services.level?.(grant, media.active)
        grants.spend()
        turn++
        keepFresh(answer)
        following = undefined
      } else {
        interrupt()
        media.pause()
      }
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
    online() {
      if (cancelRetry) void load()
      reports.retryNow()
    },
    /** The page or the element goes: what was heard must not be lost. */
    leave() {
      session?.tell('progress')
      reports.leave()
    },
    /** Lets go of the media's memory and connection. */
    close() {
      interrupt()
      timeline.prepare?.(undefined)
      timeline.close?.()
      media.pause()
      media.removeAttribute('src')
      media.load()
    },
  }
}
export type Source = ReturnType<typeof createSource>

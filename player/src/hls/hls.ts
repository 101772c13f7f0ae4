import Hls from 'hls.js/light'
import { bufferedUntil, mediaErrors } from '../playback/media.ts'
import { PlayerError } from '../playback/player-error.ts'
import type { Timeline, TimelineDeps } from '../playback/timeline.ts'

const AHEAD_SECONDS = 60
const BEHIND_SECONDS = 20
/** So long after a lost connection what is missing is asked for again, while music is left. */
const AGAIN_MS = 3000

/**
 * Plays HLS in browsers that cannot, or not well. Throws `media-unsupported` where there is no
 * MediaSource.
 */
export function createHls({ media, clock, onError }: TimelineDeps): Timeline {
  if (!Hls.isSupported()) throw new PlayerError('media-unsupported')
  let hls: Hls | undefined
  let isRecovered = false
  let cancelAgain: (() => void) | undefined

  function close() {
    cancelAgain?.()
    hls?.destroy()
    hls = undefined
  }

  function make(from: number) {
    const made = new Hls({
      // A worker would need `worker-src blob:` of the page, for sound that needs no work.
      enableWorker: false,
      startPosition: from || -1,
      maxBufferLength: AHEAD_SECONDS,
      backBufferLength: BEHIND_SECONDS,
    })
    made.on(Hls.Events.ERROR, (_, { fatal, type }) => {
      // What the element itself cannot play, it says; see `rescue`.
      if (!fatal || media.error) return
      if (type !== Hls.ErrorTypes.NETWORK_ERROR) return onError(mediaErrors.decode)
      const left = bufferedUntil(media.buffered, media.currentTime) - media.currentTime
      if (left < 1) return onError(mediaErrors.network)
      cancelAgain = clock.after(AGAIN_MS, () => made.startLoad())
    })
    return made
  }

  return {
    open(url, from) {
      close()
      isRecovered = false
      hls = make(from)
      hls.loadSource(url)
      hls.attachMedia(media.active as HTMLMediaElement)
    },
    rescue() {
      if (isRecovered || !hls) return false
      isRecovered = true
      hls.recoverMediaError()
      return true
    },
    close,
    start: 0,
    get duration() {
      return media.duration
    },
    seek(seconds) {
      media.currentTime = seconds
    },
  }
}

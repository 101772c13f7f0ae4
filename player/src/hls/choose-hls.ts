import { loadPart } from '../part.ts'
import { mediaErrors } from '../playback/media.ts'
import { PlayerError } from '../playback/player-error.ts'
import { elementAlone, type Timeline, type TimelineDeps } from '../playback/timeline.ts'
import type { DoubleMedia } from '../playback/two-as-one.ts'
import type * as Part from './hls.ts'

const HLS = 'application/vnd.apple.mpegurl'

/**
 * What plays HLS: the browser itself where it says that it can, which costs nothing and works on phones
 * of Apple; else, and once it failed at what it said, `player-hls.js`.
 */
export function chooseHls(media: DoubleMedia) {
  let hasFailed = false
  let attempt = 0
  let loaded: Timeline | undefined

  return async (deps: TimelineDeps): Promise<Timeline> => {
    if (loaded) return loaded
    const element = media.active as HTMLMediaElement
    if (element.canPlayType(HLS) && !hasFailed)
      return Object.assign(elementAlone(media), {
        open(url: string) {
          // Chromium plays a rendition of another origin only so.
          element.crossOrigin = 'anonymous'
          media.src = url
        },
        rescue() {
          if (media.error?.code === mediaErrors.network) return false
          hasFailed = true
          // As after a lost connection: at the same position, now by the other way.
          deps.onError(mediaErrors.network)
          return true
        },
      })
    const part = await loadPart<typeof Part>('hls', attempt++)
    if (!part) throw new PlayerError('network')
    loaded = part.createHls(deps)
    return loaded
  }
}

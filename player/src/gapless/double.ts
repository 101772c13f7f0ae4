import type { Clock } from '../playback/clock.ts'
import type { DoubleMedia } from '../playback/two-as-one.ts'

/** HAVE_FUTURE_DATA of the HTML standard: `play()` is enough to be heard. */
const READY = 3
/** So far ahead the other element gets ready to take over. */
const LEAD_SECONDS = 2
/** So long it takes an element that is ready to be heard. */
export const START_SECONDS = 0.01

/** Whoever goes on so long before the end does not wait for it. */
const EARLY_SECONDS = 0.2

/** Has what follows ready in the other element, for sounds that no SourceBuffer takes. */
export function createDouble(media: DoubleMedia, clock: Clock) {
  let url: string | undefined
  let turn = 0
  return {
    /** Something is ready, or about to be. */
    get holds() {
      return !!url
    },
    prepare(next: string | undefined) {
      if (next === url) return
      url = next
      turn++
      const { spare } = media
      if (next) spare.src = next
      else {
        spare.removeAttribute('src')
        spare.load()
      }
    },
    /** The same sound by another address: the other element takes over where this one gets to. */
    goOn(next: string) {
      if (url) return
      const mine = ++turn
      const { spare } = media
      const aim = () => {
        if (mine === turn) spare.currentTime = media.currentTime + LEAD_SECONDS * media.playbackRate
      }
      const over = new AbortController()
      const takeOver = () => {
        if (mine !== turn || media.paused) return over.abort()
        const left = (spare.currentTime - media.currentTime) / media.playbackRate - START_SECONDS
        if (left < -START_SECONDS) return aim()
        if (left > 0) return void clock.after(left * 1000, takeOver)
        turn++
        over.abort()
        media.swap()
        media.play().then(
          () => media.spare.pause(),
          () => {
            // This browser wants a press for each element.
            media.swap()
          },
        )
      }
      spare.addEventListener('loadedmetadata', aim, { once: true, signal: over.signal })
      spare.addEventListener('seeked', takeOver, { signal: over.signal })
      spare.src = next
    },
    /** It sounds now, by its address, which is the answer; undefined where it is not ready. */
    advance() {
      const next = url
      if (!next || media.spare.readyState < READY || media.spare.error) return undefined
      url = undefined
      const { active } = media
      // At its end it goes silent by itself, to the last sample.
      if (active.duration - active.currentTime > EARLY_SECONDS) active.pause()
      media.swap()
      media.play().catch(() => {
        // Browsers that want a press for each element let the first one go on.
        if (!media.paused) return
        media.pause()
        media.swap()
        media.src = next
        void media.play().catch(() => undefined)
      })
      return next
    },
  }
}

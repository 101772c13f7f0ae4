import type { DoubleMedia } from '../playback/two-as-one.ts'

/** HAVE_FUTURE_DATA of the HTML standard: `play()` is enough to be heard. */
const READY = 3

/** Has what follows ready in the other element, for sounds that no SourceBuffer takes. */
export function createDouble(media: DoubleMedia) {
  let url: string | undefined
  return {
    /** Something is ready, or about to be. */
    get holds() {
      return !!url
    },
    prepare(next: string | undefined) {
      if (next === url) return
      url = next
      const { spare } = media
      if (next) spare.src = next
      else {
        spare.removeAttribute('src')
        spare.load()
      }
    },
    /** It sounds now, by its address, which is the answer; undefined where it is not ready. */
    advance() {
      const next = url
      if (!next || media.spare.readyState < READY || media.spare.error) return undefined
      url = undefined
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

import type { Clock } from './clock.ts'
import type { Media } from './media.ts'
import type { DoubleMedia } from './two-as-one.ts'

export type TimelineDeps = {
  media: DoubleMedia
  clock: Clock
  /** What was prepared begins to be heard. */
  onCross: () => void
  /** Another address for the track of `url`, which is over. */
  renew: (url: string) => Promise<string>
  /** The sound cannot be had, though the media says nothing of it; `code` as of a MediaError. */
  onError: (code: number) => void
}

/**
 * Track after track on one media element without a gap (`src/gapless`). An element alone is one too,
 * that prepares nothing.
 */
export type Timeline = {
  /** Begins with the sound of `url` at `from` seconds, whatever was before. */
  open(url: string, from: number): void
  /** What follows the current track without a gap; undefined: nothing does. */
  prepare?(url: string | undefined): void
  /** What was prepared is the current track now; false if it does not play yet. */
  advance?(): boolean
  /** The media failed; true if the timeline knows another way to play on. */
  rescue?(): boolean
  /** The media is another's from now on, until `open`. */
  close?(): void
  /** The address that plays will be asked for more: it must not be over then. */
  readonly leansOnAddress?: boolean
  /** Goes on by another address, without a silence. */
  goOn?(url: string): void
  /** Where the current track begins, in seconds of the media. */
  readonly start: number
  /** Of the current track, in seconds; NaN while it is not known. */
  readonly duration: number
  /** To so many seconds of the current track. */
  seek(seconds: number): void
}

export const elementAlone = (media: Media): Timeline => ({
  open(url) {
    media.src = url
  },
  start: 0,
  get duration() {
    return media.duration
  },
  seek(seconds) {
    media.currentTime = seconds
  },
})

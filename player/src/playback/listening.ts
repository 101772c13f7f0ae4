/** One look at the media: `position` in media seconds, `at` in clock milliseconds. */
export type Moment = { position: number; at: number; rate: number; audible: boolean }

/** Timers fire late and media clocks drift a little; a seek is always a bigger jump. */
const TOLERANCE_MS = 250

/**
 * Adds up the media time really heard. Only steps between two moments count that the clock allows
 * at the playback rate, so jumps of a seek and time spent muted or at volume 0 never do.
 */
export function createListening() {
  let last: Moment | undefined
  let heard = 0
  return {
    /** Milliseconds of media heard so far; only grows. */
    get heard() {
      return Math.floor(heard)
    },
    /** The media ran from the last moment to this one. */
    hear(moment: Moment) {
      const step = last?.audible ? (moment.position - last.position) * 1000 : 0
      const possible = last ? (moment.at - last.at) * last.rate + TOLERANCE_MS : 0
      if (step > 0 && step <= possible) heard += step
      last = moment
    },
    /** The media stands still or jumps: what follows does not join on to what was. */
    stop() {
      last = undefined
    },
  }
}

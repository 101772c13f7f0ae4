import type { Clock } from './clock.ts'
import type { Grant } from './grants.ts'
import { createListening } from './listening.ts'
import type { Media } from './media.ts'
import type { PlayReport } from './play-reports.ts'

/** Thirty seconds make a play; the same step carries the beats after it. */
const STEP_MS = 30_000

/** One listening of one track: what was heard of it, told to `add` when it matters. */
export function createPlaySession(
  { proof }: Grant,
  media: Media,
  /** Seconds of the track. */
  position: () => number,
  clock: Clock,
  add: (report: PlayReport) => void,
) {
  const listening = createListening()
  let beats = 0

  const report = (type: PlayReport['type']) =>
    add({
      proof,
      type,
      listenedMs: listening.heard,
      positionMs: Math.round(position() * 1000),
      at: clock.now(),
    })

  function look() {
    listening.hear({
      position: position(),
      at: clock.now(),
      rate: media.playbackRate,
      audible: !media.muted && media.volume > 0,
    })
    if (listening.heard < (beats + 1) * STEP_MS) return
    beats = Math.floor(listening.heard / STEP_MS)
    report('progress')
  }

  report('start')
  return {
    /** The media runs; call at each `timeupdate` and before anything changes. */
    look,
    /** Sound stands still from here until the next `look`. */
    stop: () => listening.stop(),
    tell: report,
  }
}
export type PlaySession = ReturnType<typeof createPlaySession>

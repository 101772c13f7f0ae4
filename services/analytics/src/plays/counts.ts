/** The version of the rule below, kept with each play that it decided. */
export const RULE_VERSION = 1

const A_PLAY_MS = 30_000
const OF_A_SHORT_TRACK = 0.9

/** Whether a session is a play: 30 seconds heard, or nine tenths of a track that is shorter. */
export const isPlay = (listenedMs: number, durationMs: number) =>
  listenedMs >= Math.min(A_PLAY_MS, durationMs * OF_A_SHORT_TRACK)

/** A grant knows its second alone, and two clocks of one machine may differ a little. */
const TOLERANCE_MS = 1000

/** Whether so much can have been heard since the grant: nobody hears faster than time goes by. */
export const isPossible = (listenedMs: number, issuedAt: Date, now: Date) =>
  listenedMs <= now.getTime() - issuedAt.getTime() + TOLERANCE_MS

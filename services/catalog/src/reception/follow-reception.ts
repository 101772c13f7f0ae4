import { getLogger } from '@logtape/logtape'

const EVERY_MS = 600_000
/** The other services may start after this one: that they do not answer at first is no news. */
const EXPECTED_FAILURES = 20
const TRY_SOON_MS = 500
const TRY_AGAIN_MS = 60_000

export interface FollowingReception {
  /** Recomputes at once, after what is being recomputed. */
  now(): Promise<void>
  /** Resolves when nothing is being recomputed any more. */
  stop(): Promise<void>
}

/**
 * Recomputes how music is received: at the start, and ten minutes after each time, whenever it is this
 * replica's turn.
 */
export function followReception(
  recompute: () => Promise<void>,
  isOurTurn: () => Promise<boolean> = async () => true,
): FollowingReception {
  const stopping = Promise.withResolvers<void>()
  let stopped = false
  let failures = 0
  let last = Promise.resolve()
  const now = () => {
    const round = last.then(recompute)
    last = round.catch(() => undefined)
    return round
  }
  const inTurn = async () => {
    if (await isOurTurn()) await now()
  }
  const run = async () => {
    while (!stopped) {
      const done = await inTurn().then(
        () => true,
        (error: unknown) => {
          if (++failures > EXPECTED_FAILURES && !stopped)
            getLogger(['busker', 'catalog']).warn('popularity and followers stay as they were', {
              error,
            })
          return false
        },
      )
      if (done) failures = 0
      const wait = failures > EXPECTED_FAILURES ? TRY_AGAIN_MS : TRY_SOON_MS
      await pause(done ? EVERY_MS : wait, stopping.promise)
    }
  }
  const running = run()
  return {
    now,
    async stop() {
      stopped = true
      stopping.resolve()
      await running
      await last
    },
  }
}

/** A while, or until something happens. */
async function pause(ms: number, until: Promise<void>) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([promise, until])
  clearTimeout(timer)
}

import { retryDelay } from './backoff.ts'
import { PlayerError } from './player-error.ts'
import type { Source, SourceDeps } from './source.ts'

const nothing = () => {}

/**
 * Holds the place of a source until something is to sound. Then it loads what makes one (`attempt` is
 * counted from 0), and hands it to `take`.
 */
export function idleSource(
  { media, clock, wanted, onTrouble }: SourceDeps,
  make: (attempt: number) => Promise<Source>,
  take: (source: Source) => Promise<void>,
): Source {
  let loading: Promise<void> | undefined
  let attempt = 0
  let cancelRetry: (() => void) | undefined

  const idle: Source = {
    preview: false,
    session: undefined,
    live: false,
    ready: false,
    position: 0,
    duration: Number.NaN,
    async load() {
      cancelRetry?.()
      // Safari lets sound start later if the element was touched in the listener's gesture.
      media.load()
      loading ??= make(attempt).then(take)
      try {
        await loading
      } catch {
        loading = undefined
        if (!wanted()) return
        onTrouble(new PlayerError('network'))
        cancelRetry = clock.after(retryDelay(++attempt), () => void idle.load())
      }
    },
    select: () => void (idle.position = 0),
    rest: () => cancelRetry?.(),
    online() {
      if (cancelRetry && wanted()) void idle.load()
    },
    hear: nothing,
    end: nothing,
    prepare: async () => {},
    leave: nothing,
    close: nothing,
  }
  return idle
}

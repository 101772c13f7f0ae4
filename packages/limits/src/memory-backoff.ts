import { type Backoff, type BackoffPolicy, type Tried, delayAfter } from './backoff.ts'

/** Keys that are remembered; the one that was tried the longest ago goes first. */
const MOST_KEYS = 100_000

/** A backoff that counts in this process. `now` is a clock in milliseconds. */
export function createMemoryBackoff(policy: BackoffPolicy, now = Date.now): Backoff {
  const tried = new Map<string, Tried>()
  const find = (key: string) => {
    const found = tried.get(key)
    return found && now() < found.until + policy.forgets * 1000 ? found : undefined
  }
  const keep = (key: string, state: Tried) => {
    // Last in the map, which keeps the order in which keys were set.
    tried.delete(key)
    tried.set(key, state)
    if (tried.size <= MOST_KEYS) return
    for (const oldest of tried.keys()) return void tried.delete(oldest)
  }
  return {
    async take(key) {
      const { count, until } = find(key) ?? { count: 0, until: 0 }
      const at = now()
      if (at < until) return Math.ceil((until - at) / 1000)
      keep(key, { count: count + 1, at, until: at + delayAfter(count + 1, policy) })
      return 0
    },
    async undo(key) {
      const found = find(key)
      if (!found) return
      const count = found.count - 1
      if (count === 0) tried.delete(key)
      else keep(key, { count, at: found.at, until: found.at + delayAfter(count, policy) })
    },
    async forgive(key) {
      tried.delete(key)
    },
  }
}

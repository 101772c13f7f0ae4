import type { Budget, Limiter } from './limiter.ts'

interface Used {
  left: number
  /** When the points came back last, or the first was taken. */
  from: number
  /** When it need not be known any more. */
  until: number
}

/**
 * A limiter that counts in this process, as `@upstash/ratelimit` does it in Redis: all points come back
 * together, every so many seconds from the first try on; after so many without a try nothing is known
 * any more. `now` is a clock in milliseconds.
 */
export function createMemoryLimiter({ points, seconds }: Budget, now = Date.now): Limiter {
  const span = seconds * 1000
  // In the order of the last tries, which is that in which they are forgotten.
  const used = new Map<string, Used>()
  const forget = (at: number) => {
    for (const [key, { until }] of used) {
      if (at < until) return
      used.delete(key)
    }
  }
  const count = async (key: string) => {
    const at = now()
    forget(at)
    let { left, from } = used.get(key) ?? { left: points, from: at }
    if (at >= from + span) {
      left = points
      from += Math.floor((at - from) / span) * span
    }
    const resets = Math.max(1, Math.ceil((from + span - at) / 1000))
    if (left < 1) return { wait: resets, left: 0, resets }
    used.delete(key)
    used.set(key, { left: left - 1, from, until: at + span })
    return { wait: 0, left: left - 1, resets }
  }
  return {
    count,
    take: async (key) => (await count(key)).wait,
    async forgive(key) {
      used.delete(key)
    },
  }
}

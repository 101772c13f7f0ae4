import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Budget, Limiter } from './limiter.ts'

/** A limiter that counts in this process. */
export function createMemoryLimiter({ points, seconds }: Budget): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  const count = async (key: string) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(key)
      return { wait: 0, left: remainingPoints, resets: Math.ceil(msBeforeNext / 1000) }
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      return { wait, left: 0, resets: wait }
    }
  }
  return {
    count,
    take: async (key) => (await count(key)).wait,
    async forgive(key) {
      await limiter.delete(key)
    },
  }
}

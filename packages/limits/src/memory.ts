import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Budget, Limiter } from './limiter.ts'

/** A limiter that counts in this process. */
export function createMemoryLimiter({ points, seconds }: Budget): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      try {
        await limiter.consume(key)
        return 0
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
        throw refused
      }
    },
    async forgive(key) {
      await limiter.delete(key)
    },
  }
}

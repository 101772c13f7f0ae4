import { getLogger } from '@logtape/logtape'

/** How long somebody who signs in waits for Redis at most. */
export const PATIENCE_MS = 250

const TOO_LATE = Symbol('too late')

/**
 * Asks Redis, but not longer than `patience` milliseconds. Resolves to undefined when it fails or is
 * late, and says so the first time.
 */
export function countAlone(name: string, patience: number) {
  const log = getLogger(['busker', 'limits'])
  let counting = true
  return async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
    const late = Promise.withResolvers<typeof TOO_LATE>()
    const timer = setTimeout(() => late.resolve(TOO_LATE), patience)
    try {
      const answer = await Promise.race([ask(), late.promise])
      if (answer === TOO_LATE) throw new Error('too late')
      counting = true
      return answer
    } catch (error) {
      if (counting) log.warn('Redis does not count, so each process counts alone', { name, error })
      counting = false
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
}

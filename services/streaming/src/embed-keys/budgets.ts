import type { Limiter } from '@busker/limits/limiter'
import type { Limits } from '@busker/limits/open'
import type { EmbedKey } from './embed-key.ts'

const HOUR = 3600
const MOST_LIMITERS = 500

/** Counts the grants of each embed key. A key whose budget is changed starts a new count. */
export function createBudgets(limits: Pick<Limits, 'limiter'>) {
  const limiters = new Map<number, Limiter>()
  const limiterOf = (points: number) => {
    const known = limiters.get(points)
    if (known) return known
    if (limiters.size >= MOST_LIMITERS) limiters.delete(limiters.keys().next().value ?? 0)
    const made = limits.limiter(`embed-key-${points}`, { points, seconds: HOUR })
    limiters.set(points, made)
    return made
  }
  return {
    /** Takes one grant of an hour. Resolves to the seconds to wait: 0 when it was there to take. */
    take: ({ id, grantsPerHour }: Pick<EmbedKey, 'id' | 'grantsPerHour'>) =>
      limiterOf(grantsPerHour).take(id),
  }
}

export type Budgets = ReturnType<typeof createBudgets>

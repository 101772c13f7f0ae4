/** Milliseconds to wait before try number `attempt` (from 1): 1, 2, 4 … 30 s, ± 20 % by chance. */
export const retryDelay = (attempt: number, chance = Math.random()) =>
  Math.min(30_000, 1000 * 2 ** (Math.max(1, attempt) - 1)) * (0.8 + 0.4 * chance)

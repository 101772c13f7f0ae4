/** What is played most counts as played so often at least: one play alone makes nothing popular. */
const LEAST_MOST = 10

/**
 * How popular things of one kind are, 1 to 100, by how often they were played: a logarithmic scale, on
 * which what was played most is 100. What nobody played is not in it.
 */
export function popularityOf(plays: ReadonlyMap<string, number>): Map<string, number> {
  let most = LEAST_MOST
  for (const count of plays.values()) most = Math.max(most, count)
  const full = Math.log1p(most)
  const played = [...plays].filter(([, count]) => count > 0)
  return new Map(
    played.map(([id, count]) => [id, Math.max(1, Math.round((100 * Math.log1p(count)) / full))]),
  )
}

const NOTABLE = 2

/** Whether a popularity moved so far that everybody should hear of it; none and some always differ. */
export const isNotable = (before: number, now: number) =>
  Math.abs(before - now) >= NOTABLE || (before !== now && (before === 0 || now === 0))

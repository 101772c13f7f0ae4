/**
 * The first of some plays that make a page: at most `limit`, but never one half of those that began in
 * the same moment, since the cursor of a page is a moment. Only when all began in one are there more.
 */
export function cutPage<T extends { startedAt: Date }>(plays: T[], limit: number): T[] {
  const next = plays[limit]
  if (!next) return plays
  const isEarlier = (play: T) => play.startedAt.getTime() !== next.startedAt.getTime()
  const page = plays.slice(0, limit).filter(isEarlier)
  if (page.length) return page
  const end = plays.findIndex(isEarlier)
  return end < 0 ? plays : plays.slice(0, end)
}

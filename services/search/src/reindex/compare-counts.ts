import { type Counts, documentTypes } from '../search-index/search-index.ts'

/** So many looks an event may take from the owner to the index. */
const LOOKS = 5

/**
 * Compares, look after look, how many documents of each type there are with how many the index finds.
 * Returns how many it lacks (below 0: has too many) of the types of which it found, at this look and
 * the one before, fewer or more than there ever were in the last five looks, without catching up: events
 * that are under way do not explain that.
 */
export function createComparison() {
  const there: Counts[] = []
  let before: Partial<Counts> = {}
  return (now: Counts, found: Counts): Partial<Counts> => {
    if (there.push(now) > LOOKS) there.shift()
    const odd: Partial<Counts> = {}
    const lost: Partial<Counts> = {}
    if (there.length === LOOKS)
      for (const type of documentTypes) {
        const counts = there.map((count) => count[type])
        if (found[type] >= Math.min(...counts) && found[type] <= Math.max(...counts)) continue
        const lacks = now[type] - found[type]
        odd[type] = lacks
        if (Math.abs(lacks) >= Math.abs(before[type] ?? Infinity)) lost[type] = lacks
      }
    before = odd
    return lost
  }
}

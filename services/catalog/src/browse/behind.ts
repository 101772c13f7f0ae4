import type { Slice } from '@busker/http/paging'

/** A slice of a list that begins with some pinned things: which of them, and which part of the rest. */
export function behind(pinned: number, { limit, offset }: Slice) {
  const first = { from: Math.min(offset, pinned), to: Math.min(offset + limit, pinned) }
  const rest: Slice = {
    limit: limit - (first.to - first.from),
    offset: Math.max(0, offset - pinned),
  }
  return { first, rest }
}

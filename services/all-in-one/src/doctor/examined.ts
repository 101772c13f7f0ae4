/** What a look at a store found. A problem is one line: what is wrong, then what to do. */
export interface Seen {
  version: string
  /** How far its clock is ahead of ours, in milliseconds; undefined when it tells no time. */
  aheadMs?: number
  problems: string[]
  /** What is worth knowing and nothing is wrong with. */
  notes?: string[]
}

/** Its clock, read between two looks at ours, to the middle of them. */
export async function clockOf(ask: () => Promise<number>) {
  const before = Date.now()
  const theirs = await ask()
  return Math.round(theirs - (before + Date.now()) / 2)
}

/** What a look at a store found. A problem is one line: what is wrong, then what to do. */
export interface Seen {
  version: string
  /** How far its clock is ahead of ours, in milliseconds; undefined when it tells no time. */
  aheadMs?: number
  problems: string[]
}

/** Its clock, read between two looks at ours, to the middle of them. */
export async function clockOf(ask: () => Promise<number>) {
  const before = Date.now()
  const theirs = await ask()
  return Math.round(theirs - (before + Date.now()) / 2)
}

/** Whether `1.10.2` is `least` or newer. Compares as many numbers as `least` has. */
export const isSince = (version: string, least: string) =>
  Bun.semver.order(padded(version), padded(least)) >= 0

const padded = (version: string) =>
  [...(/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.'), '0', '0'].slice(0, 3).join('.')

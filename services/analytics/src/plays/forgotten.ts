import type { Play } from './store.ts'

/** Those who were forgotten, by a hash of their ids, which tells nobody who they were. */
export const hashOf = (userId: string) => Bun.SHA256.hash(userId, 'hex')

interface Needs {
  /** Those of these hashes that are forgotten now. */
  among: (userHashes: string[]) => Promise<string[]>
  merge: (plays: Play[]) => Promise<void>
  /** Makes all plays of somebody nobody's. */
  anonymise: (userId: string) => Promise<void>
}

/**
 * Merges plays, those of forgotten listeners as nobody's. It looks twice: who is forgotten between the
 * first look and the end of the merging is found by the second, who is forgotten after that finds the
 * plays there. So it holds without transactions.
 */
export async function mergeUnlessForgotten({ among, merge, anonymise }: Needs, plays: Play[]) {
  const users = [...new Set(plays.flatMap(({ userId }) => userId ?? []))]
  const byHash = new Map(users.map((userId) => [hashOf(userId), userId]))
  const look = async () => {
    if (!byHash.size) return new Set<string | null>()
    const hashes = await among([...byHash.keys()])
    return new Set<string | null>(hashes.flatMap((hash) => byHash.get(hash) ?? []))
  }
  const before = await look()
  await merge(plays.map((play) => (before.has(play.userId) ? { ...play, userId: null } : play)))
  for (const userId of await look())
    if (userId !== null && !before.has(userId)) await anonymise(userId)
}

import type { Heard, PlayLedger } from '../plays/store.ts'

/** Nothing is told that fewer different listeners share. */
const LEAST_LISTENERS = 3
/** So many listeners of a track are looked at, so many in all, and so many tracks of each. */
const MOST_LISTENERS = 60
const MOST_LISTENERS_IN_ALL = 100
const MOST_HEARD = 100
/** So many tracks are told of each, and looked at for all. */
const MOST_TOGETHER = 100
const MOST_LOOKED_AT = 300

/** A track, and how much its listeners are those of another: 0 to 1. */
export interface Likeness {
  id: string
  likeness: number
}

type Ledger = Pick<PlayLedger, 'listListeners' | 'listHeard' | 'countListeners'>

/**
 * The tracks that the same listeners play, for each of some: those with an account, who played since a
 * moment. Likeness is the cosine: how many play both, over the root of how many play the one times how
 * many the other, so that what everybody plays is like nothing in particular.
 */
export async function playedTogether(ledger: Ledger, trackIds: string[], since: Date) {
  const asked = [...new Set(trackIds)]
  const listeners = inOrder(await ledger.listListeners(asked, since, MOST_LISTENERS))
  const some = [...new Set(listeners.map(({ userId }) => userId))].slice(0, MOST_LISTENERS_IN_ALL)
  const heard = await ledger.listHeard(some, since, MOST_HEARD)
  const tracksOf = Map.groupBy(heard, ({ userId }) => userId)

  const shared = asked.flatMap((seed) => {
    const fans = listeners.filter(({ trackId, userId }) => trackId === seed && tracksOf.has(userId))
    const both = new Map<string, number>()
    for (const { userId } of fans)
      for (const { trackId } of tracksOf.get(userId) ?? [])
        if (trackId !== seed) both.set(trackId, (both.get(trackId) ?? 0) + 1)
    return [...both]
      .filter(([, count]) => count >= LEAST_LISTENERS)
      .map(([id, count]) => ({ seed, fans: fans.length, id, both: count }))
  })
  const most = shared.toSorted((a, b) => b.both - a.both || compare(a.id, b.id))
  const looked = new Set(most.slice(0, MOST_LOOKED_AT).map(({ id }) => id))
  const all = await ledger.countListeners([...looked], since)
  return asked.map((id) => {
    const found = shared.filter((one) => one.seed === id && looked.has(one.id))
    return { id, together: found.map(alike).toSorted(mostAlike).slice(0, MOST_TOGETHER) }
  })

  function alike({ id, fans, both }: (typeof shared)[number]): Likeness {
    const cosine = both / Math.sqrt(fans * Math.max(both, all.get(id) ?? 0))
    return { id, likeness: Math.round(cosine * 1e6) / 1e6 }
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const mostAlike = (a: Likeness, b: Likeness) => b.likeness - a.likeness || compare(a.id, b.id)
const inOrder = (heard: Heard[]) => heard.toSorted((a, b) => compare(a.userId, b.userId))

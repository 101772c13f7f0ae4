import type { UsersDeps } from '../deps.ts'
import { createSavedRepository } from './saved.repository.ts'

const AT_ONCE = 50

/** What left the catalog is saved by nobody; what came back meanwhile stays. Twice does no harm. */
export function onItemRemoved({ db, events, catalog }: UsersDeps) {
  const saved = createSavedRepository(db)
  const forget = (kind: 'track' | 'album') => async (removed: { id: string }[]) => {
    const ids = [...new Set(removed.map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const back = new Set((await catalog[kind](some)).map(({ id }) => id))
      for (const id of some) if (!back.has(id)) await saved.forget(kind, id)
    }
  }
  events.subscribe('track.removed', 'users', forget('track'))
  events.subscribe('album.removed', 'users', forget('album'))
}

import type { UsersDeps } from '../deps.ts'
import { createFollowsRepository } from './follows.repository.ts'

const AT_ONCE = 50

/** Nobody follows an artist who left the catalog; one who came back meanwhile stays. Twice does no harm. */
export function onArtistRemoved({ db, events, catalog }: UsersDeps) {
  const follows = createFollowsRepository(db)
  events.subscribe('artist.removed', 'users', async (removed) => {
    const ids = [...new Set(removed.map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const back = new Set((await catalog.artist(some)).map(({ id }) => id))
      const gone = some.filter((id) => !back.has(id))
      if (gone.length) await follows.forgetArtists(gone)
    }
  })
}

import type { EventLog } from '@busker/events/log'
import type { CatalogStore } from '../store.ts'
import type { Followers } from './followers.ts'

/** The number of an artist's followers is shown as the users service counts them. Twice does no harm. */
export function onArtistFollowed({
  store: { reception },
  events,
  followers,
}: {
  store: Pick<CatalogStore, 'reception'>
  events: EventLog
  followers: Pick<Followers, 'of'>
}) {
  const follow = async (changed: { id: string }[]) => {
    const ids = [...new Set(changed.map(({ id }) => id))]
    const [counts, known] = await Promise.all([followers.of(ids), reception.find(ids)])
    const before = new Map(known.map((one) => [one.id, one.followers]))
    const moved = [...counts].filter(([id, count]) => count !== (before.get(id) ?? 0))
    await reception.saveFollowers(moved.map(([id, count]) => ({ id, followers: count })))
  }
  events.subscribe('artist.followed', 'catalog', follow)
  events.subscribe('artist.unfollowed', 'catalog', follow)
}

import type { PlaylistsDeps } from '../deps.ts'
import { eraseOwner } from './erase-owner.ts'

/** Who deleted their account has no playlists, and is named in no other. */
export const onAccountRemoved = ({ db, blobs, events }: PlaylistsDeps) =>
  events.subscribe('account.removed', 'playlists', async (removed) => {
    for (const userId of new Set(removed.map((account) => account.userId)))
      await eraseOwner(db, blobs, userId)
  })

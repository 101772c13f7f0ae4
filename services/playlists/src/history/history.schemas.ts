import { z } from 'zod'
import { changedPlaylist, playlistId } from '../playlists/playlists.schemas.ts'

export const snapshotParam = playlistId.extend({ snapshot: z.string().min(1).max(200) })

/** How a fork differs from what it is of; private, unless told. */
export const newFork = changedPlaylist.pick({ name: true, description: true }).extend({
  public: z.boolean('public must be true or false').default(false),
  snapshot_id: z.string('snapshot_id must be text').optional(),
})

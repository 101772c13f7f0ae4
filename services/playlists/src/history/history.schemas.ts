import { PlaylistItem } from '@busker/web-api/playlist'
import { z } from 'zod'
import { changedPlaylist, playlistId } from '../playlists/playlists.schemas.ts'

export const snapshotParam = playlistId.extend({ snapshot: z.string().min(1).max(200) })

/** How a fork differs from what it is of; private, unless told. */
export const newFork = changedPlaylist.pick({ name: true, description: true }).extend({
  public: z.boolean('public must be true or false').default(false),
  snapshot_id: z.string('snapshot_id must be text').optional(),
})

/** One change of a playlist, as its history tells. */
export const PlaylistChange = z
  .object({
    snapshot_id: z.string().describe('The version that it made.'),
    change: z.string().meta({ examples: ['add', 'remove', 'move'] }),
    changed_at: z.iso.datetime(),
    changed_by: PlaylistItem.shape.added_by.nullable().describe('Null where the account is gone.'),
    total: z.int().describe('How many items there were then.'),
  })
  .meta({ id: 'PlaylistChange' })

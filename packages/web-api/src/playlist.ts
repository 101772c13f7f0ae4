import { z } from 'zod'
import { identity } from './identity.ts'
import { Images } from './image.ts'
import { pageOf } from './page.ts'
import { Track } from './track.ts'
import { Followers, PublicUser } from './user.ts'

/** What a playlist is, without what is on it. */
const about = {
  ...identity('playlist'),
  collaborative: z.boolean().describe('Whether those whom the owner named may change it.'),
  description: z.string().nullable(),
  followers: Followers,
  images: Images,
  name: z.string(),
  owner: PublicUser,
  primary_color: z.null(),
  public: z.boolean().describe('Whether everybody may see it.'),
  snapshot_id: z.string().describe('Which version this is; it changes with every change of items.'),
}

const Contents = z.object({ href: z.url(), total: z.int() })

export const SimplifiedPlaylist = z
  .object({
    ...about,
    items: Contents,
    tracks: Contents.describe('The same as `items`, under its older name.'),
  })
  .meta({ id: 'SimplifiedPlaylist', description: 'A playlist as it stands in a list.' })

export const PlaylistItem = z
  .object({
    added_at: z.iso.datetime(),
    added_by: PublicUser.pick({
      external_urls: true,
      href: true,
      id: true,
      type: true,
      uri: true,
    }),
    is_local: z.literal(false),
    primary_color: z.null(),
    item: Track.nullable().describe('Null where the track is gone.'),
    track: Track.nullable().describe('The same as `item`, under its older name.'),
  })
  .meta({ id: 'PlaylistItem' })

export const Playlist = z
  .object({
    ...about,
    items: pageOf(PlaylistItem),
    tracks: pageOf(PlaylistItem).describe('The same as `items`, under its older name.'),
  })
  .meta({ id: 'Playlist', description: 'A playlist with the first page of its items.' })

/** What every change of items answers. */
export const Snapshot = z
  .object({ snapshot_id: z.string().describe('The version that the change made.') })
  .meta({ id: 'Snapshot' })

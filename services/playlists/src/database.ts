import type { OutboxDatabase } from '@busker/events/postgres-outbox'
import type { ColumnType, Generated } from 'kysely'

export type VersionKind = 'created' | 'added' | 'moved' | 'removed' | 'replaced' | 'restored'

export interface PlaylistsDatabase extends OutboxDatabase {
  playlist: {
    id: string
    ownerId: string
    name: string
    description: string
    public: boolean
    /** Whether others may change its items too; never one that is public. */
    collaborative: Generated<boolean>
    /** What Busker itself keeps the playlist for; null for one that a person made. */
    kind: 'newest-arrivals' | null
    /** Counts every change; part of the snapshot id. */
    version: Generated<number>
    /** Its items as they stood in any version from this one on are known. */
    oldestVersion: Generated<number>
    /** How many items it has. */
    total: Generated<number>
    /** The cover that its owner gave it. */
    coverId: Generated<string | null>
    createdAt: Generated<Date>
  }
  playlistItem: {
    id: Generated<string>
    playlistId: string
    /** Where the item stands: text that sorts, with room between any two. */
    rank: string
    trackId: string
    addedBy: string
    addedAt: Generated<Date>
    /** The version in which it came to where it stands. */
    since: Generated<number>
  }
  /** Where items stood in versions from `since` on, until (not in) another. */
  playlistItemPast: {
    itemId: string
    playlistId: string
    rank: string
    trackId: string
    addedBy: string
    addedAt: Date
    since: number
    until: number
  }
  /** What was done to the items of a playlist, and by whom: null when Busker itself did it. */
  playlistVersion: {
    playlistId: string
    version: number
    kind: VersionKind
    changedBy: string | null
    changedAt: Generated<Date>
    /** How many items there were then. */
    total: number
  }
  playlistCollaborator: { playlistId: string; userId: string; since: Generated<Date> }
  /** `public`: whether others may know of it. */
  playlistFollower: {
    playlistId: string
    userId: string
    since: Generated<Date>
    public: Generated<boolean>
  }
  /** One size of a cover: the key of its blob. */
  playlistCover: {
    key: string
    coverId: string
    playlistId: string
    width: number
    height: number
    createdAt: Generated<Date>
  }
  /** A list of playlists that the owner of the site chose: `featured`, or `category:ID`. */
  curatedList: {
    id: string
    message: Generated<string>
    /** The message in other languages, by locale. */
    messages: ColumnType<Record<string, string>, string | undefined, string>
  }
  /** `place` counts from 0. */
  curatedPlaylist: { listId: string; playlistId: string; place: number }
  /** How often items lost the name of who added them: the one change of items that makes no version. */
  erasures: { number: string }
  /** Whose account was erased lately, so that nothing late brings anything back. */
  erasedOwner: { ownerHash: string; erasedAt: Generated<Date> }
}

import type { OutboxDatabase } from '@busker/events/postgres-outbox'
import type { Generated } from 'kysely'

export interface PlaylistsDatabase extends OutboxDatabase {
  playlist: {
    id: string
    ownerId: string
    name: string
    description: string
    public: boolean
    /** What Busker itself keeps the playlist for; null for one that a person made. */
    kind: 'newest-arrivals' | null
    /** Counts every change; part of the snapshot id. */
    version: Generated<number>
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
  }
  /** Whose account was erased lately, so that nothing late brings anything back. */
  erasedOwner: { ownerHash: string; erasedAt: Generated<Date> }
}

import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import type { Playlist } from '../playlists/playlists.repository.ts'
import { snapshotOf, versionOf } from '../playlists/snapshots.ts'

/**
 * What became of a playlist since a version, oldest first, in the shape that is told. Of one that was
 * never there or is no longer kept, or without any: the present state alone.
 */
export async function changesSince(
  db: Kysely<PlaylistsDatabase>,
  playlist: Playlist,
  seen: number | undefined,
) {
  const from = seen ?? playlist.version - 1
  const rows = await db
    .selectFrom('playlistVersion')
    .selectAll()
    .where('playlistId', '=', playlist.id)
    .where('version', '>', from)
    .where('version', '<=', playlist.version)
    .orderBy('version')
    .execute()
  const changes = rows.map(({ version, kind, changedAt, total }) => ({
    snapshot_id: snapshotOf(playlist.id, version),
    change: kind as string,
    changed_at: changedAt.toISOString() as string | null,
    total,
  }))
  // A name or a cover is no version of items, but a snapshot too.
  const last = rows.at(-1)?.version ?? from
  if (last < playlist.version)
    changes.push({
      snapshot_id: snapshotOf(playlist.id, playlist.version),
      change: 'details',
      changed_at: null,
      total: playlist.total,
    })
  return changes
}

/** The version that a client saw last; undefined when it names none that is known. */
export function lastSeen(playlist: Playlist, snapshot: string | undefined) {
  if (!snapshot) return undefined
  try {
    return versionOf(snapshot, playlist)
  } catch {
    return undefined
  }
}

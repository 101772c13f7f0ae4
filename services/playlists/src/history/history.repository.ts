import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { notFound } from '@busker/http/errors'
import type { Slice } from '@busker/http/paging'
import { type Kysely, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { holdOwner } from '../playlists/erase-owner.ts'
import type { By } from '../playlists/items.repository.ts'
import { versionOf } from '../playlists/snapshots.ts'
import { changeItems, standingIn, takeOut } from '../playlists/versions.ts'

/** What a fork is called and who has it. */
export interface Fork {
  ownerId: string
  name: string
  description: string
  public: boolean
}

/** The versions of playlists: what was done, and going back to one. */
export const createHistoryRepository = (db: Kysely<PlaylistsDatabase>) => ({
  /** The newest first. */
  async list(playlistId: string, { limit, offset }: Slice) {
    const all = db.selectFrom('playlistVersion').where('playlistId', '=', playlistId)
    const [rows, { count }] = await Promise.all([
      all.selectAll().orderBy('version', 'desc').limit(limit).offset(offset).execute(),
      all.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow(),
    ])
    return { rows, total: Number(count) }
  },

  /** The tracks that stood in a version and no longer do. */
  async gone(playlistId: string, version: number) {
    const { rows } = await sql<{ trackId: string }>`
      select track_id from ${standingIn(playlistId, version)} as item
      except select track_id from playlist_item where playlist_id = ${playlistId}`.execute(db)
    return rows.map(({ trackId }) => trackId)
  },

  /** Makes the items what they were in the snapshot, without some tracks. What is still there stays as it is. */
  restore: (playlistId: string, { by, snapshot }: By, without: string[]) =>
    changeItems(db, playlistId, { kind: 'restored', by, snapshot }, async (turn) => {
      const { trx, base, version } = turn
      const later = await trx
        .selectFrom('playlistItem')
        .select('id')
        .where('playlistId', '=', playlistId)
        .where('since', '>', base)
        .execute()
      await takeOut(
        turn,
        later.map(({ id }) => id),
      )
      await sql`
        insert into playlist_item
          (id, playlist_id, rank, track_id, added_by, added_at, since)
        select item_id, playlist_id, rank, track_id, added_by, added_at, ${version}
        from playlist_item_past
        where playlist_id = ${playlistId} and since <= ${base} and until > ${base}
          and track_id <> all(${without}::text[])`.execute(trx)
      const { total } = await trx
        .selectFrom('playlistItem')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .where('playlistId', '=', playlistId)
        .executeTakeFirstOrThrow()
      return Number(total)
    }),

  /** A playlist of one's own with the items of another, as they stand or stood. 404 when either is gone. */
  fork: (playlistId: string, snapshot: string | undefined, fork: Fork, without: string[]) =>
    db.transaction().execute(async (trx) => {
      if (!(await holdOwner(trx, fork.ownerId))) throw notFound('user', fork.ownerId)
      // The row is held, so that no change comes between its items.
      const source = await trx
        .selectFrom('playlist')
        .selectAll()
        .where('id', '=', playlistId)
        .forShare()
        .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
      const base = snapshot === undefined ? source.version : versionOf(snapshot, source)
      const id = newId()
      await trx
        .insertInto('playlist')
        .values({ ...fork, id, kind: null })
        .execute()
      const { numAffectedRows } = await sql`
        insert into playlist_item (playlist_id, rank, track_id, added_by, since)
        select ${id}, rank, track_id, ${fork.ownerId}, 1 from ${standingIn(playlistId, base)} as item
        where track_id <> all(${without}::text[])`.execute(trx)
      const total = Number(numAffectedRows)
      await trx
        .insertInto('playlistVersion')
        .values({ playlistId: id, version: 1, kind: 'created', changedBy: fork.ownerId, total })
        .execute()
      await addToOutbox(trx, [event('playlist.saved', { id })])
      return trx
        .updateTable('playlist')
        .set({ total })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
    }),
})

import type { Blobs } from '@busker/blobs/blobs'
import { newId } from '@busker/contracts/ids'
import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { notFound } from '@busker/http/errors'
import type { Sized } from '@busker/pictures/draw'
import { type Kysely, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** An hour is time enough to keep the blobs of a cover that was noted. */
const UNSHOWN = sql<boolean>`playlist.id is null or (
  playlist.cover_id is distinct from playlist_cover.cover_id
  and playlist_cover.created_at < now() - interval '1 hour')`

/**
 * Covers that people gave to playlists: blobs, and a note of each. The note is written before the blob
 * and goes after it, so that whatever is cut off between, `sweep` finds it.
 */
export function createCoversRepository(db: Kysely<PlaylistsDatabase>, blobs: Blobs) {
  /** Makes a cover, or none, the one that is shown. */
  const show = (playlistId: string, coverId: string | null) =>
    db.transaction().execute(async (trx) => {
      const { coverId: old } = await trx
        .selectFrom('playlist')
        .select('coverId')
        .where('id', '=', playlistId)
        .forUpdate()
        .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
      await trx.updateTable('playlist').set({ coverId }).where('id', '=', playlistId).execute()
      await addToOutbox(trx, [event('playlist.saved', { id: playlistId })])
      return old
    })
  const forget = async (keys: string[]) => {
    for (const key of keys) await blobs.remove(key)
    if (keys.length) await db.deleteFrom('playlistCover').where('key', 'in', keys).execute()
  }
  const forgetCover = async (coverId: string | null) => {
    if (!coverId) return
    const rows = await db
      .selectFrom('playlistCover')
      .select('key')
      .where('coverId', '=', coverId)
      .execute()
    await forget(rows.map(({ key }) => key))
  }

  return {
    isShown: async (key: string) =>
      (await db
        .selectFrom('playlistCover')
        .innerJoin('playlist', 'playlist.coverId', 'playlistCover.coverId')
        .select('key')
        .where('key', '=', key)
        .executeTakeFirst()) !== undefined,

    /** Keeps a cover, and shows it instead of the one before. 404 when the playlist is gone. */
    async replace(playlistId: string, sizes: Sized[]) {
      const coverId = newId()
      const noted = sizes.map(({ bytes, width, height }) => ({
        key: Bun.SHA256.hash(bytes, 'hex'),
        coverId,
        playlistId,
        width,
        height,
      }))
      await db.insertInto('playlistCover').values(noted).execute()
      for (const { bytes } of sizes) await blobs.put(bytes, 'image/jpeg')
      try {
        await forgetCover(await show(playlistId, coverId))
      } catch (error) {
        await forgetCover(coverId)
        throw error
      }
    },

    /** Shows none of its own any more. */
    remove: async (playlistId: string) => forgetCover(await show(playlistId, null)),

    /** Forgets the covers of playlists that are gone, and what was noted but never shown. */
    async sweep() {
      const rows = await db
        .selectFrom('playlistCover')
        .leftJoin('playlist', 'playlist.id', 'playlistCover.playlistId')
        .select('key')
        .where(UNSHOWN)
        .execute()
      await forget(rows.map(({ key }) => key))
    },
  }
}

import { notFound } from '@busker/http/errors'
import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { holdOwner } from '../playlists/erase-owner.ts'

/** Who follows which playlists, for everybody to see or not. */
export const createFollowersRepository = (db: Kysely<PlaylistsDatabase>) => ({
  /** 404 when the account or the playlist is gone. */
  follow: (playlistId: string, userId: string, isPublic: boolean) =>
    db.transaction().execute(async (trx) => {
      if (!(await holdOwner(trx, userId))) throw notFound('user', userId)
      await trx
        .selectFrom('playlist')
        .select('id')
        .where('id', '=', playlistId)
        .forKeyShare()
        .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
      await trx
        .insertInto('playlistFollower')
        .values({ playlistId, userId, public: isPublic })
        .onConflict((oc) => oc.columns(['playlistId', 'userId']).doUpdateSet({ public: isPublic }))
        .execute()
    }),

  unfollow: (playlistId: string, userId: string) =>
    db
      .deleteFrom('playlistFollower')
      .where('playlistId', '=', playlistId)
      .where('userId', '=', userId)
      .execute(),

  /** Those of these people who follow it, as far as somebody may know. */
  async among(playlistId: string, userIds: string[], asking: string) {
    const rows = await db
      .selectFrom('playlistFollower')
      .select('userId')
      .where('playlistId', '=', playlistId)
      .where('userId', 'in', userIds)
      .where((eb) => eb.or([eb('public', '=', true), eb('userId', '=', asking)]))
      .execute()
    return new Set(rows.map(({ userId }) => userId))
  },

  /** How many follow each of these playlists; one that nobody follows is left out. */
  async count(playlistIds: string[]) {
    if (!playlistIds.length) return new Map<string, number>()
    const rows = await db
      .selectFrom('playlistFollower')
      .select(['playlistId', (eb) => eb.fn.countAll<string>().as('total')])
      .where('playlistId', 'in', playlistIds)
      .groupBy('playlistId')
      .execute()
    return new Map(rows.map(({ playlistId, total }) => [playlistId, Number(total)]))
  },
})

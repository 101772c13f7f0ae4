import { notFound } from '@busker/http/errors'
import type { Slice } from '@busker/http/paging'
import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { holdOwner } from '../playlists/erase-owner.ts'

export const MOST_COLLABORATORS = 100

/** Who changes the songs of a playlist besides its owner. */
export const createCollaboratorsRepository = (db: Kysely<PlaylistsDatabase>) => ({
  has: async (playlistId: string, userId: string) =>
    (await db
      .selectFrom('playlistCollaborator')
      .select('userId')
      .where('playlistId', '=', playlistId)
      .where('userId', '=', userId)
      .executeTakeFirst()) !== undefined,

  async list(playlistId: string, { limit, offset }: Slice) {
    const all = db.selectFrom('playlistCollaborator').where('playlistId', '=', playlistId)
    const [rows, { total }] = await Promise.all([
      all.selectAll().orderBy('since').orderBy('userId').limit(limit).offset(offset).execute(),
      all.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ])
    return { rows, total: Number(total) }
  },

  /**
   * Names one more; twice does no harm. 404 when the playlist or the account is gone. Resolves to why
   * it cannot be.
   */
  add: (playlistId: string, userId: string) =>
    db.transaction().execute(async (trx) => {
      if (!(await holdOwner(trx, userId))) throw notFound('user', userId)
      const { collaborative } = await trx
        .selectFrom('playlist')
        .select('collaborative')
        .where('id', '=', playlistId)
        .forUpdate()
        .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
      if (!collaborative) return 'is not collaborative'
      const rows = await trx
        .selectFrom('playlistCollaborator')
        .select('userId')
        .where('playlistId', '=', playlistId)
        .execute()
      if (rows.some((row) => row.userId === userId)) return undefined
      if (rows.length >= MOST_COLLABORATORS) return 'is full'
      await trx.insertInto('playlistCollaborator').values({ playlistId, userId }).execute()
      return undefined
    }),

  remove: (playlistId: string, userId: string) =>
    db
      .deleteFrom('playlistCollaborator')
      .where('playlistId', '=', playlistId)
      .where('userId', '=', userId)
      .execute(),
})

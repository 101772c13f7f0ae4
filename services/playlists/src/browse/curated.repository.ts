import type { Slice } from '@busker/http/paging'
import { ApiError } from '@busker/http/errors'
import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** What the owner of the site chose to be shown, in that order. */
interface Chosen {
  playlistIds: string[]
  message?: string | undefined
  /** By locale. */
  messages?: Record<string, string> | undefined
}

/** Lists of playlists that the owner of the site chose. One that is removed leaves all lists. */
export const createCuratedRepository = (db: Kysely<PlaylistsDatabase>) => ({
  find: (listId: string) =>
    db.selectFrom('curatedList').selectAll().where('id', '=', listId).executeTakeFirst(),

  /** Those of a list that are public now. */
  async page(listId: string, { limit, offset }: Slice) {
    const query = db
      .selectFrom('curatedPlaylist')
      .innerJoin('playlist', 'playlist.id', 'playlistId')
      .where('listId', '=', listId)
      .where('public', '=', true)
    const [some, { total }] = await Promise.all([
      query.selectAll('playlist').orderBy('place').limit(limit).offset(offset).execute(),
      query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ])
    return { some, total: Number(total) }
  },

  /** 400 names those that are not there, or not public. */
  replace: (listId: string, { playlistIds, message = '', messages = {} }: Chosen) =>
    db.transaction().execute(async (trx) => {
      const list = { message, messages: JSON.stringify(messages) }
      // Who changes the same list waits here.
      await trx
        .insertInto('curatedList')
        .values({ id: listId, ...list })
        .onConflict((oc) => oc.column('id').doUpdateSet(list))
        .execute()
      const there = await trx
        .selectFrom('playlist')
        .select('id')
        .where('id', '=', (eb) => eb.fn.any(eb.val(playlistIds)))
        .where('public', '=', true)
        .orderBy('id')
        .forKeyShare()
        .execute()
      const known = new Set(there.map(({ id }) => id))
      const unknown = playlistIds.filter((id) => !known.has(id))
      if (unknown.length)
        throw new ApiError(
          400,
          'UNKNOWN_PLAYLISTS',
          `There are no such public playlists: ${unknown.join(', ')}.`,
        )
      await trx.deleteFrom('curatedPlaylist').where('listId', '=', listId).execute()
      const rows = playlistIds.map((playlistId, place) => ({ listId, playlistId, place }))
      if (rows.length) await trx.insertInto('curatedPlaylist').values(rows).execute()
    }),

  /** Chooses nothing any more. Twice does no harm. */
  async forget(listId: string) {
    await db.deleteFrom('curatedList').where('id', '=', listId).execute()
  },
})

import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { notFound } from '@busker/http/errors'
import type { Slice } from '@busker/http/paging'
import { generateNKeysBetween } from 'fractional-indexing'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { ranksAt } from './ranks.ts'

export const MOST_ITEMS = 10_000
const INSERT_AT_ONCE = 1000

/** The playlist has no room for so many more. */
export class PlaylistIsFull extends Error {}

/** The range to move does not lie in the playlist. */
export class NoSuchRange extends Error {}

export interface Move {
  rangeStart: number
  rangeLength: number
  insertBefore: number
}

/**
 * The items of playlists. Each has a rank, a text with room between any two, so that moving and
 * inserting touch the moved items alone. Changes of one playlist take turns by its row lock; one of a
 * playlist that is gone throws 404.
 */
export const createItemsRepository = (db: Kysely<PlaylistsDatabase>) => ({
  list: (playlistId: string, { limit, offset }: Slice) =>
    db
      .selectFrom('playlistItem')
      .selectAll()
      .where('playlistId', '=', playlistId)
      .orderBy('rank')
      .limit(limit)
      .offset(offset)
      .execute(),

  count: (playlistId: string) => countItems(db, playlistId),

  /** The first track of each playlist that has one. */
  firstTracks: async (playlistIds: string[]) => {
    if (!playlistIds.length) return new Map<string, string>()
    const rows = await db
      .selectFrom('playlistItem')
      .distinctOn('playlistId')
      .select(['playlistId', 'trackId'])
      .where('playlistId', 'in', playlistIds)
      .orderBy('playlistId')
      .orderBy('rank')
      .execute()
    return new Map(rows.map((row) => [row.playlistId, row.trackId]))
  },

  /** Puts tracks before the item that stands at `position`; at the end when there is none. */
  add: (playlistId: string, addedBy: string, trackIds: string[], position?: number) =>
    change(db, playlistId, async (trx) => {
      const total = await countItems(trx, playlistId)
      if (total + trackIds.length > MOST_ITEMS) throw new PlaylistIsFull()
      const at = Math.min(position ?? total, total)
      await insert(trx, {
        playlistId,
        addedBy,
        trackIds,
        ranks: await ranksAt(trx, playlistId, at, trackIds.length),
      })
    }),

  /** Makes these tracks, in this order, the whole playlist. */
  replace: (playlistId: string, addedBy: string, trackIds: string[]) =>
    change(db, playlistId, async (trx) => {
      await trx.deleteFrom('playlistItem').where('playlistId', '=', playlistId).execute()
      await insert(trx, {
        playlistId,
        addedBy,
        trackIds,
        ranks: generateNKeysBetween(null, null, trackIds.length),
      })
    }),

  /** Takes every item of these tracks out. */
  remove: (playlistId: string, trackIds: string[]) =>
    change(db, playlistId, (trx) =>
      trx
        .deleteFrom('playlistItem')
        .where('playlistId', '=', playlistId)
        .where('trackId', 'in', trackIds)
        .execute(),
    ),

  /** Moves a range before the item that now stands at `insertBefore`. */
  move: (playlistId: string, { rangeStart, rangeLength, insertBefore }: Move) =>
    change(db, playlistId, async (trx) => {
      const moved = await trx
        .selectFrom('playlistItem')
        .select('id')
        .where('playlistId', '=', playlistId)
        .orderBy('rank')
        .limit(rangeLength)
        .offset(rangeStart)
        .execute()
      if (moved.length < rangeLength || insertBefore > (await countItems(trx, playlistId)))
        throw new NoSuchRange()
      if (insertBefore >= rangeStart && insertBefore <= rangeStart + rangeLength) return
      const ranks = await ranksAt(trx, playlistId, insertBefore, moved.length)
      await sql`
        update playlist_item set rank = fresh.rank
        from jsonb_to_recordset(${JSON.stringify(moved.map(({ id }, i) => ({ id, rank: ranks[i] })))}::jsonb)
          as fresh(id bigint, rank text)
        where playlist_item.id = fresh.id`.execute(trx)
    }),

  /** Which playlists hold any of these tracks. */
  holding: async (trackIds: string[]) => {
    const rows = await db
      .selectFrom('playlistItem')
      .select('playlistId')
      .distinct()
      .where('trackId', 'in', trackIds)
      .execute()
    return rows.map((row) => row.playlistId)
  },
})

async function change<T>(
  db: Kysely<PlaylistsDatabase>,
  playlistId: string,
  work: (trx: Transaction<PlaylistsDatabase>) => Promise<T>,
) {
  return db.transaction().execute(async (trx) => {
    const { version } = await trx
      .updateTable('playlist')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', playlistId)
      .returning('version')
      .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
    await work(trx)
    await addToOutbox(trx, [event('playlist.saved', { id: playlistId })])
    return version
  })
}

async function countItems(db: Kysely<PlaylistsDatabase>, playlistId: string) {
  const row = await db
    .selectFrom('playlistItem')
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .where('playlistId', '=', playlistId)
    .executeTakeFirstOrThrow()
  return Number(row.total)
}

async function insert(
  trx: Transaction<PlaylistsDatabase>,
  {
    playlistId,
    addedBy,
    trackIds,
    ranks,
  }: { playlistId: string; addedBy: string; trackIds: string[]; ranks: string[] },
) {
  const items = trackIds.map((trackId, i) => ({
    playlistId,
    addedBy,
    trackId,
    rank: ranks[i] ?? '',
  }))
  for (let from = 0; from < items.length; from += INSERT_AT_ONCE)
    await trx
      .insertInto('playlistItem')
      .values(items.slice(from, from + INSERT_AT_ONCE))
      .execute()
}

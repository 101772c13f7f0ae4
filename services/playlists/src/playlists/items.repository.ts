import { DELETED_USER } from '@busker/contracts/deleted-user'
import type { Slice } from '@busker/http/paging'
import { generateNKeysBetween } from 'fractional-indexing'
import { type Kysely, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { moveItems } from './move-items.ts'
import { ranksBefore } from './ranks.ts'
import { removeItems } from './remove-items.ts'
import { NoSuchRange, type Turn, changeItems, takeOut } from './versions.ts'

export const MOST_ITEMS = 10_000
const INSERT_AT_ONCE = 1000

/** The playlist has no room for so many more. */
export class PlaylistIsFull extends Error {}

/** Who changes a playlist; of moves and removals also the snapshot that they are about. */
export interface By {
  by: string | null
  snapshot?: string | undefined
}

export interface Move {
  rangeStart: number
  rangeLength: number
  insertBefore: number
}

/** A track to take out: wherever it stands, or from these places alone. */
export interface Removal {
  trackId: string
  positions?: number[] | undefined
}

/**
 * The items of playlists. Each has a rank, a text with room between any two, so that moving and
 * inserting touch the moved items alone; where they stood before is kept beside them for a while.
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

  /** Everything on a playlist as it is at one moment: which tracks, and when they were added. */
  all: (playlistId: string) =>
    db
      .selectFrom('playlistItem')
      .select(['trackId', 'addedAt'])
      .where('playlistId', '=', playlistId)
      .orderBy('rank')
      .execute(),

  /** The first tracks of each playlist that has some. */
  firstTracks: async (playlistIds: string[], limit: number) => {
    const { rows } = await sql<{ playlistId: string; trackIds: string[] }>`
      select playlist.id as playlist_id, first.track_ids
      from unnest(${playlistIds}::text[]) as playlist(id)
      cross join lateral (
        select array_agg(track_id order by rank) as track_ids from (
          select track_id, rank from playlist_item where playlist_id = playlist.id
          order by rank limit ${limit}) as item) as first
      where first.track_ids is not null`.execute(db)
    return new Map(rows.map((row) => [row.playlistId, row.trackIds]))
  },

  /** Puts tracks before the item that stands at `position`; at the end when it is undefined. */
  add: (playlistId: string, { by }: By, trackIds: string[], position?: number) =>
    changeItems(db, playlistId, { kind: 'added', by }, async (turn) => {
      if (turn.total + trackIds.length > MOST_ITEMS) throw new PlaylistIsFull()
      if (position !== undefined && position > turn.total) throw new NoSuchRange('position')
      const next = position === undefined ? undefined : await itemAt(turn, position)
      const ranks = await ranksBefore(turn.trx, playlistId, next, trackIds.length)
      await insert(turn, by, trackIds, ranks)
      return turn.total + trackIds.length
    }),

  /** Makes these tracks, in this order, the whole playlist. */
  replace: (playlistId: string, { by, snapshot }: By, trackIds: string[]) =>
    changeItems(db, playlistId, { kind: 'replaced', by, snapshot }, async (turn) => {
      await takeOut(turn, 'all')
      await insert(turn, by, trackIds, generateNKeysBetween(null, null, trackIds.length))
      return trackIds.length
    }),

  /** Takes items out of where they are now, as they stood in the snapshot. */
  remove: (playlistId: string, { by, snapshot }: By, removals: Removal[]) =>
    changeItems(db, playlistId, { kind: 'removed', by, snapshot }, (turn) =>
      removeItems(turn, removals),
    ),

  /** Moves a range of the snapshot before the item that stood there at `insertBefore`. */
  move: (playlistId: string, { by, snapshot }: By, move: Move) =>
    changeItems(db, playlistId, { kind: 'moved', by, snapshot }, async (turn) => {
      await moveItems(turn, move)
      return turn.total
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

/** Which item stands at a place now. From the end for those near it, which is the usual place. */
async function itemAt({ trx, playlistId, total }: Turn, position: number) {
  const isNearEnd = position > total / 2
  const item = await trx
    .selectFrom('playlistItem')
    .select('id')
    .where('playlistId', '=', playlistId)
    .orderBy('rank', isNearEnd ? 'desc' : 'asc')
    .offset(isNearEnd ? Math.max(0, total - 1 - position) : position)
    .limit(position < total ? 1 : 0)
    .executeTakeFirst()
  return item?.id
}

async function insert(
  { trx, playlistId, version }: Turn,
  by: string | null,
  trackIds: string[],
  ranks: string[],
) {
  const items = trackIds.map((trackId, i) => ({
    playlistId,
    trackId,
    rank: ranks[i] ?? '',
    addedBy: by ?? DELETED_USER,
    since: version,
  }))
  for (let from = 0; from < items.length; from += INSERT_AT_ONCE)
    await trx
      .insertInto('playlistItem')
      .values(items.slice(from, from + INSERT_AT_ONCE))
      .execute()
}

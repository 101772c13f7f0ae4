import { generateNKeysBetween } from 'fractional-indexing'
import { type Transaction, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** Ranks grow by a character each few changes at the same place; an index row has room for some 2,700. */
export const LONGEST_RANK = 64

/** `count` new ranks between the item before `position` and the item at it. */
export async function ranksAt(
  trx: Transaction<PlaylistsDatabase>,
  playlistId: string,
  position: number,
  count: number,
): Promise<string[]> {
  const around = await trx
    .selectFrom('playlistItem')
    .select('rank')
    .where('playlistId', '=', playlistId)
    .orderBy('rank')
    .limit(position ? 2 : 1)
    .offset(Math.max(0, position - 1))
    .execute()
  const [before, at] = position ? [around[0]?.rank, around[1]?.rank] : [undefined, around[0]?.rank]
  const ranks = generateNKeysBetween(before ?? null, at ?? null, count)
  if (ranks.every((rank) => rank.length <= LONGEST_RANK)) return ranks
  await spreadRanks(trx, playlistId)
  return ranksAt(trx, playlistId, position, count)
}

/** Gives every item of a playlist a new, short rank in the same order. */
async function spreadRanks(trx: Transaction<PlaylistsDatabase>, playlistId: string) {
  // Out of the way first, since PostgreSQL checks the unique key row by row. No rank begins with ~.
  const { numAffectedRows } = await sql`
    update playlist_item set rank = '~' || rank where playlist_id = ${playlistId}`.execute(trx)
  const ranks = generateNKeysBetween(null, null, Number(numAffectedRows))
  await sql`
    update playlist_item set rank = fresh.rank
    from (select id, row_number() over (order by rank) as place
          from playlist_item where playlist_id = ${playlistId}) as item
    join jsonb_array_elements_text(${JSON.stringify(ranks)}::jsonb)
      with ordinality as fresh(rank, place) using (place)
    where playlist_item.id = item.id`.execute(trx)
}

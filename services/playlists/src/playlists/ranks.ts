import { generateNKeysBetween } from 'fractional-indexing'
import { type Transaction, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** Ranks grow by a character each few changes at the same place; an index row has room for some 2,700. */
export const LONGEST_RANK = 64

/** `count` new ranks right before an item; at the end of the playlist when it is undefined. */
export async function ranksBefore(
  trx: Transaction<PlaylistsDatabase>,
  playlistId: string,
  itemId: string | undefined,
  count: number,
): Promise<string[]> {
  const at = itemId === undefined ? undefined : await rankOf(trx, itemId)
  const before = await trx
    .selectFrom('playlistItem')
    .select('rank')
    .where('playlistId', '=', playlistId)
    .$if(at !== undefined, (query) => query.where('rank', '<', at ?? ''))
    .orderBy('rank', 'desc')
    .limit(1)
    .executeTakeFirst()
  const ranks = generateNKeysBetween(before?.rank ?? null, at ?? null, count)
  if (ranks.every((rank) => rank.length <= LONGEST_RANK)) return ranks
  await spreadRanks(trx, playlistId)
  return ranksBefore(trx, playlistId, itemId, count)
}

async function rankOf(trx: Transaction<PlaylistsDatabase>, itemId: string) {
  const item = trx.selectFrom('playlistItem').select('rank').where('id', '=', itemId)
  return (await item.executeTakeFirstOrThrow()).rank
}

/**
 * Gives every item of a playlist a new, short rank in the same order, in the versions before too: what
 * had one rank at different times has one rank afterwards.
 */
async function spreadRanks(trx: Transaction<PlaylistsDatabase>, playlistId: string) {
  // Out of the way first, since PostgreSQL checks the unique key row by row. No rank begins with ~.
  for (const table of ['playlist_item', 'playlist_item_past'])
    await sql`update ${sql.id(table)} set rank = '~' || rank where playlist_id = ${playlistId}`.execute(
      trx,
    )
  const { rows } = await sql<{ rank: string }>`
    select rank from playlist_item where playlist_id = ${playlistId}
    union select rank from playlist_item_past where playlist_id = ${playlistId}
    order by rank`.execute(trx)
  const ranks = generateNKeysBetween(null, null, rows.length)
  const pairs = JSON.stringify(rows.map(({ rank }, i) => ({ old: rank, fresh: ranks[i] })))
  for (const table of ['playlist_item', 'playlist_item_past'])
    await sql`
      update ${sql.id(table)} as item set rank = pair.fresh
      from jsonb_to_recordset(${pairs}::jsonb) as pair(old text, fresh text)
      where item.playlist_id = ${playlistId} and item.rank = pair.old`.execute(trx)
}

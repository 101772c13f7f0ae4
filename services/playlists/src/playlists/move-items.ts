import { sql } from 'kysely'
import type { Move } from './items.repository.ts'
import { ranksBefore } from './ranks.ts'
import { NoSuchRange, type Turn, standingIn, totalIn } from './versions.ts'

/**
 * Moves a range of the version that the caller means, wherever its items are now, before the item that
 * stood at `insertBefore` then; when that one is gone, before the next one after it that is not; at the
 * end when there is none. What was taken out meanwhile stays out.
 */
export async function moveItems(turn: Turn, { rangeStart, rangeLength, insertBefore }: Move) {
  const { trx, playlistId, base, version, isStale } = turn
  const total = isStale ? await totalIn(trx, playlistId, base) : turn.total
  if (rangeStart >= total) throw new NoSuchRange('range_start')
  if (rangeStart + rangeLength > total) throw new NoSuchRange('range_length')
  if (insertBefore > total) throw new NoSuchRange('insert_before')
  if (insertBefore >= rangeStart && insertBefore <= rangeStart + rangeLength) return
  const range = await standing(turn, total, rangeStart, rangeLength)
  const moved = isStale ? await stillThere(turn, range) : range
  const next = isStale
    ? await firstLeft(turn, insertBefore, range)
    : (await standing(turn, total, insertBefore, 1))[0]
  const ranks = await ranksBefore(trx, playlistId, next, moved.length)
  const fresh = JSON.stringify(moved.map((id, i) => ({ id, rank: ranks[i] })))
  await sql`
    insert into playlist_item_past
      (item_id, playlist_id, rank, track_id, added_by, added_at, since, until)
    select id, playlist_id, rank, track_id, added_by, added_at, since, ${version}
    from playlist_item where id = any(${moved}::bigint[])`.execute(trx)
  await sql`
    update playlist_item as item set rank = fresh.rank, since = ${version}
    from jsonb_to_recordset(${fresh}::jsonb) as fresh(id bigint, rank text)
    where item.id = fresh.id`.execute(trx)
}

/** Which items stood at some places of the version that is meant. */
async function standing(
  { trx, playlistId, base, isStale }: Turn,
  total: number,
  from: number,
  count: number,
) {
  const items = isStale
    ? standingIn(playlistId, base)
    : sql`(select id, rank from playlist_item where playlist_id = ${playlistId})`
  // From the nearer end, for the way there is walked item by item.
  const isNearEnd = from > total / 2
  const offset = isNearEnd ? Math.max(0, total - from - count) : from
  const { rows } = await sql<{ id: string }>`
    select id from ${items} as item order by rank ${sql.raw(isNearEnd ? 'desc' : 'asc')}
    offset ${offset} limit ${Math.min(count, total - from)}`.execute(trx)
  const ids = rows.map(({ id }) => id)
  return isNearEnd ? ids.toReversed() : ids
}

/** Those of these items that nobody took out, in the same order. */
async function stillThere({ trx, playlistId }: Turn, ids: string[]) {
  const rows = await trx
    .selectFrom('playlistItem')
    .select('id')
    .where('playlistId', '=', playlistId)
    .where('id', 'in', ids)
    .execute()
  const there = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => there.has(id))
}

/** The first item from a place of that version on that is still there and not moved itself. */
async function firstLeft({ trx, playlistId, base }: Turn, from: number, moved: string[]) {
  const { rows } = await sql<{ id: string }>`
    select item.id
    from (select id, rank from ${standingIn(playlistId, base)} as item
          order by rank offset ${from}) as item
    join playlist_item on playlist_item.id = item.id
    where item.id <> all(${moved}::bigint[])
    order by item.rank limit 1`.execute(trx)
  return rows[0]?.id
}

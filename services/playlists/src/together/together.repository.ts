import { type Kysely, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** Of each track so many playlists are looked at, the newest first. */
const MOST_PLAYLISTS = 200
/** Longer ones hold what somebody has, not what belongs together. */
const LONGEST_PLAYLIST = 500
/** So many tracks are looked at, and told of each. */
const MOST_LOOKED_AT = 1000
const MOST_TOGETHER = 100

/** A track, and how much it belongs to another: 0 to 1. */
export interface Likeness {
  id: string
  likeness: number
}

interface Row extends Likeness {
  seed: string
}

/**
 * For each of some tracks, the tracks that stand with it in public playlists which people made. A
 * playlist says 1 of neighbours and less of what stands further apart (1/2 + 1/2 over the places
 * between them). Likeness is the cosine: the sum of that, over the root of how many playlists have the
 * one times how many have the other, so that what stands everywhere is like nothing in particular.
 */
export async function tracksTogether(db: Kysely<PlaylistsDatabase>, trackIds: string[]) {
  // Sums are of whole numbers, thousandths, so that they never depend on the order of the rows.
  const { rows } = await sql<Row>`
    with shown as materialized (
      select id, created_at from playlist
      where public and kind is null and total between 1 and ${LONGEST_PLAYLIST}),
    held as materialized (
      select asked.id as seed, holding.id as playlist_id
      from unnest(${trackIds}::text[]) as asked(id)
      cross join lateral (
        select shown.id from shown where shown.id in
          (select playlist_id from playlist_item where track_id = asked.id)
        order by shown.created_at desc, shown.id limit ${MOST_PLAYLISTS}) as holding),
    placed as materialized (
      select playlist_id, track_id,
        row_number() over (partition by playlist_id order by rank) as place
      from playlist_item where playlist_id in (select playlist_id from held)),
    near as (
      select held.seed, held.playlist_id, other.track_id,
        min(abs(other.place - own.place)) as apart
      from held
      join placed as own on own.playlist_id = held.playlist_id and own.track_id = held.seed
      join placed as other
        on other.playlist_id = held.playlist_id and other.track_id <> held.seed
      group by 1, 2, 3),
    together as materialized (
      select seed, track_id, sum(500 + 500 / apart) as said
      from near group by 1, 2),
    looked as materialized (
      select track_id from together group by track_id
      order by max(said) desc, track_id collate "C" limit ${MOST_LOOKED_AT}),
    holders as (select seed, count(*) as playlists from held group by 1),
    holding as (
      select track_id, count(distinct playlist_id) as playlists
      from playlist_item join shown on shown.id = playlist_id
      where track_id in (select track_id from looked) group by 1),
    ranked as (
      select seed, together.track_id as id,
        said / 1000.0 / sqrt(holders.playlists * holding.playlists) as likeness
      from together join holders using (seed) join holding using (track_id)),
    counted as (
      select *, row_number() over (
        partition by seed order by likeness desc, id collate "C") as at from ranked)
    select seed, id, round(likeness::numeric, 6)::float8 as likeness
    from counted where at <= ${MOST_TOGETHER} order by seed, at`.execute(db)
  const bySeed = Map.groupBy(rows, ({ seed }) => seed)
  return [...new Set(trackIds)].map((id) => {
    const found = bySeed.get(id) ?? []
    return { id, together: found.map((row): Likeness => ({ id: row.id, likeness: row.likeness })) }
  })
}

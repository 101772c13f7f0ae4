import { type Kysely, sql } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'
import { placesApart } from './places-apart.ts'

/** Of each track so many playlists are looked at, the newest first. */
const MOST_PLAYLISTS = 200
/** So many items are read for all tracks together: each has the same share, and at least one playlist. */
const MOST_ITEMS = 20_000
/** Longer ones hold what somebody has, not what belongs together. */
const LONGEST_PLAYLIST = 500
/** So many tracks are looked at, and told of each. */
const MOST_LOOKED_AT = 500
const MOST_TOGETHER = 100

/** A track, and how much it belongs to another: 0 to 1. */
export interface Likeness {
  id: string
  likeness: number
}

/** A track, and in how many playlists it stands besides another, where neighbours are a whole one. */
interface Beside {
  seed: Seed
  id: string
  shared: number
}

interface Seed {
  id: string
  /** How many playlists have it. */
  holders: number
}

/**
 * For each of some tracks, the tracks that stand with it in public playlists which people made. A
 * playlist says 1 of neighbours and less of what stands further apart (1/2 + 1/2 over the places
 * between them). Likeness is the cosine: the sum of that, over the root of how many playlists have the
 * one times how many have the other, so that what stands everywhere is like nothing in particular. Of a
 * track in many playlists the newest speak for all.
 */
export async function tracksTogether(db: Kysely<PlaylistsDatabase>, trackIds: string[]) {
  const asked = [...new Set(trackIds)]
  const beside = besideIn(await readPlaylists(db, asked))
  const looked = new Set(beside.toSorted(mostShared).map(({ id }) => id))
  const holders = await countHolders(db, [...looked].slice(0, MOST_LOOKED_AT))
  const bySeed = Map.groupBy(beside, ({ seed }) => seed.id)
  return asked.map((id) => {
    const found = (bySeed.get(id) ?? []).flatMap((one) => {
      const held = holders.get(one.id)
      return held ? [alike(one, held)] : []
    })
    return { id, together: found.toSorted(mostAlike).slice(0, MOST_TOGETHER) }
  })
}

function alike({ seed, id, shared }: Beside, holders: number): Likeness {
  // What some playlists say for all may be a little too much.
  const cosine = Math.min(1, shared / Math.sqrt(seed.holders * holders))
  return { id, likeness: Math.round(cosine * 1e6) / 1e6 }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const mostShared = (a: Beside, b: Beside) => b.shared - a.shared || compare(a.id, b.id)
const mostAlike = (a: Likeness, b: Likeness) => b.likeness - a.likeness || compare(a.id, b.id)

interface Held {
  /** The tracks in their order, separated by commas. */
  tracks: string
  /** Those of the asked tracks that it is looked at for, and how many playlists have each. */
  seeds: [id: string, holders: number][]
}

/** The playlists that are looked at. */
async function readPlaylists(db: Kysely<PlaylistsDatabase>, trackIds: string[]) {
  const share = Math.floor(MOST_ITEMS / trackIds.length)
  const { rows } = await sql<Held>`
    with held as materialized (
      select asked.id as seed, holding.id as playlist_id, holding.holders
      from unnest(${trackIds}::text[]) as asked(id)
      cross join lateral (
        select id, count(*) over () as holders, row_number() over newest as nth,
          sum(total) over newest - total as items_before
        from playlist
        where public and kind is null and total between 1 and ${LONGEST_PLAYLIST}
          and id in (select playlist_id from playlist_item where track_id = asked.id)
        window newest as (order by created_at desc, id)) as holding
      where nth <= ${MOST_PLAYLISTS} and items_before < ${share}),
    listed as (
      select playlist_id, string_agg(track_id, ',' order by rank) as tracks
      from playlist_item where playlist_id in (select playlist_id from held) group by 1)
    select tracks, json_agg(json_build_array(seed, holders)) as seeds
    from listed join held using (playlist_id) group by playlist_id, tracks`.execute(db)
  return rows
}

function besideIn(held: Held[]): Beside[] {
  const said = new Map<string, { seed: Seed; playlists: number; of: Map<string, number> }>()
  for (const { tracks, seeds } of held) {
    const list = tracks.split(',')
    for (const [id, holders] of seeds) {
      const known = said.get(id) ?? { seed: { id, holders }, playlists: 0, of: new Map() }
      said.set(id, known)
      known.playlists++
      // Sums are of whole numbers, thousandths, so that they never depend on the order of playlists.
      for (const [other, apart] of placesApart(list, id))
        known.of.set(other, (known.of.get(other) ?? 0) + 500 + Math.floor(500 / apart))
    }
  }
  return [...said.values()].flatMap(({ seed, playlists, of }) =>
    [...of].map(([id, thousandths]) => ({
      seed,
      id,
      shared: (thousandths * seed.holders) / (playlists * 1000),
    })),
  )
}

/** How many of the playlists that may be looked at have each track. */
async function countHolders(db: Kysely<PlaylistsDatabase>, trackIds: string[]) {
  const { rows } = await sql<{ id: string; holders: string }>`
    select holding.track_id as id, count(*) as holders
    from (
      select distinct track_id, playlist_id from playlist_item
      where track_id = any(${trackIds}::text[])) as holding
    join playlist on playlist.id = holding.playlist_id
      and public and kind is null and total between 1 and ${LONGEST_PLAYLIST}
    group by 1`.execute(db)
  return new Map(rows.map(({ id, holders }) => [id, Number(holders)]))
}

import { sql } from 'kysely'
import type { Removal } from './items.repository.ts'
import { NoSuchRange, NotThere, type Turn, standingIn, takeOut, totalIn } from './versions.ts'

/**
 * Takes out what stood in the version that the caller means, wherever it is now: a track from some
 * places, or from all where it stood then. What came later stays. Resolves to how many are left.
 */
export async function removeItems(turn: Turn, removals: Removal[]) {
  const everywhere = removals.flatMap((one) => (one.positions ? [] : [one.trackId]))
  const places = removals.flatMap(({ trackId, positions = [] }) =>
    positions.map((position) => ({ trackId, position })),
  )
  const ids = [
    ...(everywhere.length ? await ofTracks(turn, everywhere) : []),
    ...(places.length ? await atPlaces(turn, places) : []),
  ]
  return turn.total - (await takeOut(turn, [...new Set(ids)]))
}

async function ofTracks({ trx, playlistId, base }: Turn, trackIds: string[]) {
  const { rows } = await sql<{ id: string }>`
    select id from ${standingIn(playlistId, base)} as item
    where track_id = any(${trackIds}::text[])`.execute(trx)
  return rows.map(({ id }) => id)
}

interface Place {
  trackId: string
  position: number
}

async function atPlaces({ trx, playlistId, base }: Turn, places: Place[]) {
  const total = await totalIn(trx, playlistId, base)
  const furthest = places.reduce((most, { position }) => Math.max(most, position), 0)
  if (furthest >= total) throw new NoSuchRange('positions')
  const { rows } = await sql<{ id: string; trackId: string }>`
    select id, track_id from ${standingIn(playlistId, base)} as item
    order by rank limit ${furthest + 1}`.execute(trx)
  return places.map(({ trackId, position }) => {
    const item = rows[position]
    if (item?.trackId !== trackId) throw new NotThere(trackId, position)
    return item.id
  })
}

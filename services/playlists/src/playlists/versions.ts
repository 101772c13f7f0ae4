import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { notFound } from '@busker/http/errors'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { PlaylistsDatabase, VersionKind } from '../database.ts'
import { versionOf } from './snapshots.ts'

/** So many versions of a playlist are kept, none longer than so many days. */
export const MOST_VERSIONS = 100
const DAYS_KEPT = 30
/** So many places where items stood are kept of one playlist when one change leaves many behind. */
const MOST_PAST = 20_000

/** A place of the request does not lie in the playlist; the message is the name of the field. */
export class NoSuchRange extends Error {}

/** Another track, or none, stood at that place. */
export class NotThere extends Error {
  readonly trackId: string
  readonly position: number
  constructor(trackId: string, position: number) {
    super()
    this.trackId = trackId
    this.position = position
  }
}

type Trx = Transaction<PlaylistsDatabase>

/** Who changes what, and in which version the caller last saw it. */
export interface Change {
  kind: VersionKind
  /** null: Busker itself. */
  by: string | null
  snapshot?: string | undefined
}

/** One change of the items of a playlist, while all others wait. */
export interface Turn {
  trx: Trx
  playlistId: string
  /** The version that this change makes. */
  version: number
  /** The version that the caller means, which is the one before unless they named another. */
  base: number
  /** Whether somebody changed something since then. */
  isStale: boolean
  /** How many items there are. */
  total: number
}

/**
 * Changes the items of a playlist: `work` resolves to how many it has then. Changes of one playlist
 * take turns by its row lock; each makes a version. 404 when the playlist is gone, 400 when there was
 * no such snapshot.
 */
export function changeItems(
  db: Kysely<PlaylistsDatabase>,
  playlistId: string,
  { kind, by, snapshot }: Change,
  work: (turn: Turn) => Promise<number>,
) {
  return db.transaction().execute(async (trx) => {
    const playlist = await trx
      .updateTable('playlist')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', playlistId)
      .returning(['id', 'version', 'oldestVersion', 'total'])
      .executeTakeFirstOrThrow(() => notFound('playlist', playlistId))
    const { version } = playlist
    const before = version - 1
    const base =
      snapshot === undefined ? before : versionOf(snapshot, { ...playlist, version: before })
    const total = await work({
      trx,
      playlistId,
      version,
      base,
      isStale: base < before,
      total: playlist.total,
    })
    await keep(trx, { playlistId, version, kind, by, total })
    await addToOutbox(trx, [event('playlist.saved', { id: playlistId })])
    return version
  })
}

/** The items as they stood in a version: `id, rank, track_id`, to be ordered by rank. */
export const standingIn = (playlistId: string, version: number) => sql<{
  id: string
  rank: string
  track_id: string
}>`
  (select id, rank, track_id from playlist_item
    where playlist_id = ${playlistId} and since <= ${version}
  union all
  select item_id as id, rank, track_id from playlist_item_past
    where playlist_id = ${playlistId} and since <= ${version} and until > ${version})`

/** How many items there were in a version. */
export async function totalIn(trx: Trx, playlistId: string, version: number) {
  const { total } = await trx
    .selectFrom('playlistVersion')
    .select('total')
    .where('playlistId', '=', playlistId)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return total
}

/** Takes items out. Resolves to how many there were. */
export async function takeOut({ trx, playlistId, version }: Turn, itemIds: string[] | 'all') {
  const some = itemIds === 'all' ? sql`true` : sql`id = any(${itemIds}::bigint[])`
  const { numAffectedRows } = await sql`
    with gone as (
      delete from playlist_item where playlist_id = ${playlistId} and ${some} returning *)
    insert into playlist_item_past
      (item_id, playlist_id, rank, track_id, added_by, added_at, since, until)
    select id, playlist_id, rank, track_id, added_by, added_at, since, ${version} from gone`.execute(
    trx,
  )
  return Number(numAffectedRows)
}

/** Keeps the version that was just made, and forgets those beyond what is kept. */
async function keep(
  trx: Trx,
  made: {
    playlistId: string
    version: number
    kind: VersionKind
    by: string | null
    total: number
  },
) {
  const { playlistId, version, kind, by, total } = made
  const leavesMany = kind !== 'added' && kind !== 'moved'
  await sql`
    with oldest as (
      select greatest(
        oldest_version,
        (select version from playlist_version where playlist_id = ${playlistId}
          order by version desc offset ${MOST_VERSIONS - 2} limit 1),
        -- The one that still held when so many days ago began.
        (select version from playlist_version where playlist_id = ${playlistId}
          and changed_at < now() - make_interval(days => ${DAYS_KEPT})
          order by version desc limit 1),
        ${leavesMany ? boundOfPast(playlistId) : sql`0`}
      ) as version from playlist where id = ${playlistId}),
    made as (
      insert into playlist_version (playlist_id, version, kind, changed_by, total)
      values (${playlistId}, ${version}, ${kind}, ${by}, ${total})),
    without_versions as (
      delete from playlist_version where playlist_id = ${playlistId}
        and version < (select version from oldest)),
    without_past as (
      delete from playlist_item_past where playlist_id = ${playlistId}
        and until <= (select version from oldest))
    update playlist set total = ${total}, oldest_version = (select version from oldest)
    where id = ${playlistId}`.execute(trx)
}

/** The version from which on the places of items are few enough to be kept. */
const boundOfPast = (playlistId: string) => sql`
  (select until from playlist_item_past where playlist_id = ${playlistId}
    order by until desc offset ${MOST_PAST} limit 1)`

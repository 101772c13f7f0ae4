import { type Transaction, sql } from 'kysely'
import type { Track } from '../documents/track.ts'
import { MATCH_KEYS_VERSION, matchKeysOf } from '../matching/match-keys.ts'
import type { CatalogDatabase, Db } from './database.ts'

const AT_ONCE = 1000

/**
 * Puts the keys of tracks in the place of those that they had. A table of its own, since an index over
 * lists (GIN) is not used for hundreds of keys at once.
 */
export async function saveMatchKeys(trx: Transaction<CatalogDatabase>, tracks: Track[]) {
  const ids = tracks.map(({ id }) => id)
  const rows = tracks.flatMap((track) => matchKeysOf(track).map((key) => ({ key, id: track.id })))
  await sql`delete from track_match_key where track_id = any(${ids}::text[])`.execute(trx)
  await sql`
    insert into track_match_key (key, track_id)
    select * from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ id }) => id)}::text[])
    on conflict do nothing`.execute(trx)
}

/** Makes the keys anew of tracks that were saved by a Busker that made them in another way, or none. */
export async function renewMatchKeys(db: Db) {
  const renewSome = (trx: Transaction<CatalogDatabase>) =>
    sql<{ doc: Track }>`
      update track set match_version = ${MATCH_KEYS_VERSION} where id in (
        select id from track where match_version < ${MATCH_KEYS_VERSION}
        order by match_version, id limit ${AT_ONCE} for update)
      returning doc`.execute(trx)
  for (let renewed = 1; renewed > 0;)
    renewed = await db.transaction().execute(async (trx) => {
      const { rows } = await renewSome(trx)
      const tracks = rows.map(({ doc }) => doc)
      if (tracks.length) await saveMatchKeys(trx, tracks)
      return tracks.length
    })
}

import { sql } from 'kysely'
import type { Track } from '../documents/track.ts'
import { MATCH_KEYS_VERSION, matchKeysOf } from '../matching/match-keys.ts'
import type { Db } from './database.ts'

const AT_ONCE = 1000

/** Makes the keys anew of tracks that were saved by a Busker that made them in another way, or none. */
export async function renewMatchKeys(db: Db) {
  for (;;) {
    const { rows } = await sql<{ doc: Track }>`
      select doc from track where match_version < ${MATCH_KEYS_VERSION}
      order by match_version, id limit ${AT_ONCE}`.execute(db)
    if (!rows.length) return
    const fresh = JSON.stringify(rows.map(({ doc }) => ({ id: doc.id, keys: matchKeysOf(doc) })))
    // One that is saved meanwhile has its version already.
    await sql`
      update track set match_version = ${MATCH_KEYS_VERSION},
        match_keys = array(select jsonb_array_elements_text(fresh.keys))
      from jsonb_to_recordset(${fresh}::jsonb) as fresh(id text, keys jsonb)
      where track.id = fresh.id and match_version < ${MATCH_KEYS_VERSION}`.execute(db)
  }
}

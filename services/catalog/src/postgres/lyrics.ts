import { sql } from 'kysely'
import type { LyricsStore } from '../store.ts'
import { byId } from './documents.ts'
import type { Db } from './database.ts'

export function lyricsIn(db: Db): LyricsStore {
  return {
    async find(trackId) {
      const row = await db
        .selectFrom('trackLyrics')
        .select('doc')
        .where('id', '=', trackId)
        .executeTakeFirst()
      return row?.doc
    },

    async save(lyrics) {
      const all = [...lyrics].map(([id, doc]) => ({ id, doc })).sort(byId)
      const gone = all.filter(({ doc }) => !doc).map(({ id }) => id)
      const rows = all.filter(({ doc }) => doc)
      if (gone.length) await db.deleteFrom('trackLyrics').where('id', 'in', gone).execute()
      if (!rows.length) return
      // A track may have gone meanwhile, with a folder that was let go of.
      await sql`
        insert into track_lyrics (id, doc)
        select id, doc from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id text, doc jsonb)
        where exists (select from track where track.id = new.id)
        on conflict (id) do update set doc = excluded.doc`.execute(db)
    },
  }
}

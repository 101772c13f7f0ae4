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
      // A track may go meanwhile, with a folder that is let go of: whoever comes first is waited for.
      await sql`
        insert into track_lyrics (id, doc)
        select new.id, new.doc
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id text, doc jsonb)
        join track on track.id = new.id
        order by track.id for key share of track
        on conflict (id) do update set doc = excluded.doc`.execute(db)
    },
  }
}

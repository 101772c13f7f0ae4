import { type OnQuery, connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { unnest } from '@busker/postgres/unnest'
import { type ColumnType, sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import type { Loudness, Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

/** Written as JSON text. */
type Json<T> = ColumnType<T, string | null, string | null>

interface StreamingDatabase {
  rendition: Omit<Rendition, 'trackLoudness' | 'albumLoudness'> & {
    trackLoudness: Json<Loudness | null>
    albumLoudness: Json<Loudness | null>
  }
}

const unnested = unnest<Record<keyof Rendition, unknown>>({
  trackId: 'text',
  path: 'text',
  original: 'text',
  contentType: 'text',
  durationMs: 'integer',
  audioHash: 'text',
  albumId: 'text',
  trackLoudness: 'jsonb',
  albumLoudness: 'jsonb',
})

const jsonOf = (loudness: Loudness | null) => loudness && JSON.stringify(loudness)

/** Renditions in PostgreSQL. */
export async function openPostgresStore(url: string, onQuery?: OnQuery): Promise<RenditionStore> {
  const db = connect<StreamingDatabase>(url, undefined, onQuery)
  await migrate(db, migrations)
  return {
    async find(trackId) {
      const { rows } = await sql<Rendition>`
        select * from rendition where track_id = ${trackId}`.execute(db)
      return rows[0]
    },
    async put(renditions) {
      if (!renditions.length) return
      // In the order of their ids, so that two writers never wait for each other.
      const sorted = renditions.toSorted((a, b) => (a.trackId < b.trackId ? -1 : 1))
      const rows = sorted.map((rendition) => ({
        ...rendition,
        trackLoudness: jsonOf(rendition.trackLoudness),
        albumLoudness: jsonOf(rendition.albumLoudness),
      }))
      await sql`
        insert into rendition (track_id, path, original, content_type, duration_ms, audio_hash,
          album_id, track_loudness, album_loudness)
        select * from ${unnested(rows)}
        on conflict (track_id) do update set path = excluded.path, original = excluded.original,
          content_type = excluded.content_type, duration_ms = excluded.duration_ms,
          audio_hash = excluded.audio_hash, album_id = excluded.album_id,
          track_loudness = excluded.track_loudness, album_loudness = excluded.album_loudness`.execute(
        db,
      )
    },
    async putAlbumLoudness(albums) {
      if (!albums.length) return
      // Most are as they were: those are not written again. In the order of their ids, so that two writers never wait for each other.
      await sql`
        with told as (
          select rendition.track_id, of.loudness
          from jsonb_to_recordset(${JSON.stringify(albums)}::jsonb)
            as of("albumId" text, loudness jsonb)
          join rendition on rendition.album_id = of."albumId"
          where rendition.album_loudness is distinct from of.loudness
          order by rendition.track_id for update of rendition
        )
        update rendition set album_loudness = told.loudness
        from told where rendition.track_id = told.track_id`.execute(db)
    },
    async remove(trackIds) {
      if (trackIds.length)
        await db.deleteFrom('rendition').where('trackId', 'in', trackIds).execute()
    },
    ping: () => sql`select 1`.execute(db),
    close: () => db.destroy(),
  }
}

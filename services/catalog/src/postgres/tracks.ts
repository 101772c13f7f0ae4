import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { MeasuredTrack } from '../analysing/loudness.ts'
import type { Track } from '../documents/track.ts'
import { MATCH_KEYS_VERSION } from '../matching/match-keys.ts'
import type { TrackStore } from '../store.ts'
import type { Db } from './database.ts'
import { saveMatchKeys } from './match-keys.ts'
import { byId, docs, docsOfGenres, documentsIn } from './documents.ts'

const rowOf = (track: Track) => ({
  id: track.id,
  albumId: track.albumId,
  place: track.place,
  loose: track.loose,
  artistIds: track.artistIds,
  albumSort: track.albumSort,
  disc: track.disc,
  number: track.number,
  title: track.title,
  addedAt: track.addedAt,
  matchVersion: MATCH_KEYS_VERSION,
  doc: track,
})

export function tracksIn(db: Db): TrackStore {
  const ofAlbum = (albumId: string) =>
    db
      .selectFrom('track')
      .select('doc')
      .where('albumId', '=', albumId)
      .orderBy('disc')
      .orderBy('number')
      .orderBy('title')
      .orderBy('id')
  return {
    ...documentsIn<Track>(db, 'track'),

    async save(tracks) {
      if (!tracks.length) return
      await db.transaction().execute(async (trx) => {
        // One parameter, whatever there is to save: a builder spends longer on thousands than the server.
        await sql`
          insert into track (id, album_id, place, loose, artist_ids, album_sort, disc, number, title,
            added_at, match_version, doc)
          select * from jsonb_to_recordset(${JSON.stringify(tracks.toSorted(byId).map(rowOf))}::jsonb) as row (
            id text, "albumId" text, place text, loose boolean, "artistIds" text[],
            "albumSort" text, disc integer, number integer, title text,
            "addedAt" bigint, "matchVersion" integer, doc jsonb)
          on conflict (id) do update set album_id = excluded.album_id, place = excluded.place,
            loose = excluded.loose, artist_ids = excluded.artist_ids,
            album_sort = excluded.album_sort, disc = excluded.disc, number = excluded.number,
            title = excluded.title, added_at = excluded.added_at,
            match_version = excluded.match_version, doc = excluded.doc`.execute(trx)
        await saveMatchKeys(trx, tracks)
        await addToOutbox(
          trx,
          tracks.map(({ id }) => event('track.saved', { id })),
        )
      })
    },

    async remove(ids) {
      if (!ids.length) return
      await db.transaction().execute(async (trx) => {
        const gone = await trx.deleteFrom('track').where('id', 'in', ids).returning('id').execute()
        await addToOutbox(
          trx,
          gone.map(({ id }) => event('track.removed', { id })),
        )
      })
    },

    listOfAlbum: async (albumId) => docs(await ofAlbum(albumId).execute()),

    async pageOfAlbum(albumId, { limit, offset }) {
      const { total } = await db
        .selectFrom('track')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .where('albumId', '=', albumId)
        .executeTakeFirstOrThrow()
      const items = await ofAlbum(albumId).limit(limit).offset(offset).execute()
      return { total: Number(total), items: docs(items) }
    },

    async listTaggedAlbums(places) {
      if (!places.length) return []
      return db
        .selectFrom('track')
        .select(['place', 'albumId'])
        .distinct()
        .where('place', 'in', places)
        .where('loose', '=', false)
        .execute()
    },

    async listLoose(place, exceptAlbumId) {
      const rows = await db
        .selectFrom('track')
        .select('doc')
        .where('place', '=', place)
        .where('loose', '=', true)
        .where('albumId', '!=', exceptAlbumId)
        .execute()
      return docs(rows)
    },

    async listOfArtist(artistId) {
      const { rows } = await sql<{ doc: Track }>`
        select doc from track where artist_ids @> ${[artistId]}::text[]`.execute(db)
      return docs(rows)
    },

    listOfGenres: (genres, limit) => docsOfGenres<Track>(db, 'track', genres, limit),

    async findCredits(ids) {
      if (!ids.length) return []
      const found = db.selectFrom('track').select(['id', 'albumId', 'artistIds'])
      return found.where('id', 'in', ids).execute()
    },
    async findByMatchKeys(keys) {
      if (!keys.length) return []
      const { rows } = await sql<{ doc: Track }>`
        select doc from track where id in (
          select track_id from track_match_key where key = any(${keys}::text[]))`.execute(db)
      return docs(rows)
    },

    async listNewest({ limit, offset }) {
      const { rows } = await sql<{ doc: Track }>`
        select doc from track order by added_at desc, album_sort, disc, number, title, id
        limit ${limit} offset ${offset}`.execute(db)
      return docs(rows)
    },

    async findAnalysis(id) {
      const row = await db
        .selectFrom('track')
        .select('analysis')
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.analysis ?? undefined
    },

    async findAnalyses(ids) {
      if (!ids.length) return new Map()
      const rows = await db
        .selectFrom('track')
        .select(['id', 'analysis'])
        .where('id', 'in', ids)
        .execute()
      return new Map(rows.flatMap(({ id, analysis }) => (analysis ? [[id, analysis]] : [])))
    },

    async saveAnalysis(id, version, analysis) {
      await db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('track')
          .set({ analysisVersion: version, analysis: JSON.stringify(analysis) })
          .where('id', '=', id)
          .executeTakeFirst()
        if (numUpdatedRows) await addToOutbox(trx, [event('track.analysed', { id })])
      })
    },

    async listMeasured(version, albumIds) {
      if (!albumIds.length) return []
      const { rows } = await sql<MeasuredTrack>`
        select album_id as "albumId",
          (analysis->'analysis'->>'durationMs')::float8 as "durationMs",
          (analysis->'analysis'->>'loudnessLufs')::float8 as "loudnessLufs",
          (analysis->'analysis'->>'samplePeakDbfs')::float8 as "samplePeakDbfs"
        from track
        where album_id = any(${albumIds})
          and jsonb_typeof(analysis->'analysis') = 'object'
          and album_id not in (
            select album_id from track
            where album_id = any(${albumIds}) and analysis_version < ${version})`.execute(db)
      return rows
    },

    async listUnanalysed(version, after, limit) {
      const rows = await db
        .selectFrom('track')
        .select('id')
        .where('analysisVersion', '<', version)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },

    async countUnanalysed(version) {
      const { total } = await db
        .selectFrom('track')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .where('analysisVersion', '<', version)
        .executeTakeFirstOrThrow()
      return Number(total)
    },
  }
}

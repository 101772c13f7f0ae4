import { type Kysely, sql } from 'kysely'

const statements = [
  `create table artist (
    id text collate "C" primary key, musicbrainz_id text,
    mark text, announced boolean not null default false, doc jsonb not null)`,
  `create index artist_musicbrainz on artist (musicbrainz_id) where musicbrainz_id is not null`,
  `create index artist_marked on artist (id) where mark is not null`,

  `create table album (
    id text collate "C" primary key, keys text[] not null, album_type text not null,
    artist_ids text[] not null, featured_ids text[] not null,
    release_date text collate "C", sort text collate "C" not null, added_at bigint not null,
    mark text, announced boolean not null default false, doc jsonb not null)`,
  `create index album_keys on album using gin (keys)`,
  `create index album_artists on album using gin (artist_ids)`,
  `create index album_featured on album using gin (featured_ids)`,
  `create index album_newest on album (added_at desc, sort, id)`,
  `create index album_marked on album (id) where mark is not null`,

  `create table track (
    id text collate "C" primary key, album_id text collate "C" not null,
    place text collate "C" not null, loose boolean not null,
    artist_ids text[] not null, album_sort text collate "C" not null,
    disc integer not null, number integer not null, title text collate "C" not null,
    added_at bigint not null, doc jsonb not null,
    analysis_version integer not null default 0, analysis jsonb)`,
  `create index track_album on track (album_id, disc, number)`,
  `create index track_place on track (place, loose, album_id)`,
  `create index track_artists on track using gin (artist_ids)`,
  `create index track_newest on track (added_at desc, album_sort, disc, number, title, id)`,
  `create index track_unanalysed on track (analysis_version, id)`,

  `create table file (
    path text collate "C" primary key, track_id text collate "C", audio_hash text collate "C",
    doc jsonb not null)`,
  `create index file_track on file (track_id)`,
  `create index file_audio_hash on file (audio_hash)`,

  `create table import_job (
    id text collate "C" primary key, finished boolean not null, created_at bigint not null,
    claimed_by text, claimed_until bigint, doc jsonb not null)`,
  `create index import_job_unfinished on import_job (created_at, id) where not finished`,

  `create table outbox (seq bigserial primary key, event jsonb not null)`,
]

export async function up(db: Kysely<unknown>) {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>) {
  await sql`drop table artist, album, track, file, import_job, outbox`.execute(db)
}

import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { Album } from '../documents/album.ts'
import type { Image } from '../documents/image.ts'
import type { AlbumStore } from '../store.ts'
import type { Db } from './database.ts'
import { byId, docs } from './documents.ts'
import { summariesIn } from './summaries.ts'

const columnsOf = (album: Album) => ({
  keys: album.keys,
  albumType: album.albumType,
  artistIds: album.artistIds,
  featuredIds: album.featuredIds,
  releaseDate: album.releaseDate,
  sort: album.sort,
  addedAt: album.addedAt,
  doc: JSON.stringify(album),
})

export function albumsIn(db: Db): AlbumStore {
  const summaries = summariesIn<Album>(db, 'album')
  return {
    ...summaries,

    async add(albums) {
      if (!albums.length) return
      await db
        .insertInto('album')
        .values(
          albums.toSorted(byId).map((album) => ({
            id: album.id,
            mark: crypto.randomUUID(),
            ...columnsOf(album),
          })),
        )
        .onConflict((oc) => oc.column('id').doNothing())
        .execute()
      await summaries.mark(albums.map((album) => album.id))
    },

    settle: (album, mark, announce) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('album')
          .set({ ...columnsOf(album), mark: null, announced: true })
          .where('id', '=', album.id)
          .where('mark', '=', mark)
          .executeTakeFirst()
        if (!numUpdatedRows) return false
        if (announce) await addToOutbox(trx, [event('album.saved', { id: album.id })])
        return true
      }),

    async findByKeys(keys) {
      if (!keys.length) return []
      const { rows } = await sql<{ doc: Album }>`
        select doc from album where keys && ${keys}::text[] order by id`.execute(db)
      return docs(rows)
    },

    async addKey(id, key) {
      await sql`
        update album set keys = keys || ${key}::text,
          doc = jsonb_set(doc, '{keys}', (doc->'keys') || to_jsonb(${key}::text))
        where id = ${id} and not ${key} = any(keys)`.execute(db)
    },

    async pageNewest({ limit, offset }) {
      const { rows } = await sql<{ doc: Album }>`
        select doc from album order by added_at desc, sort, id
        limit ${limit} offset ${offset}`.execute(db)
      return { total: await countOf(db, sql`album`), items: docs(rows) }
    },

    async pageReleased({ limit, offset }, except) {
      const from = sql`album where not id = any(${except}::text[])`
      const { rows } = await sql<{ doc: Album }>`
        select doc from ${from} order by release_date desc nulls last, added_at desc, sort, id
        limit ${limit} offset ${offset}`.execute(db)
      return { total: await countOf(db, from), items: docs(rows) }
    },

    async countGenres() {
      const { rows } = await sql<{ genre: string; albums: number }>`
        select genre, count(*)::int as albums
        from album, jsonb_array_elements_text(doc->'genres') as genre
        group by genre`.execute(db)
      return rows
    },

    async findGenreCovers(genres) {
      if (!genres.length) return []
      const { rows } = await sql<{ genre: string; images: Image[] }>`
        select genre, covered.images from unnest(${genres}::text[]) as genre
        cross join lateral (
          select doc->'images' as images from album
          where doc->'genres' ? genre and jsonb_array_length(doc->'images') > 0
          order by release_date desc nulls last, added_at desc, sort, id limit 1) as covered`.execute(
        db,
      )
      return rows
    },

    async pageOfArtist(artistId, groups, { limit, offset }) {
      const featured = groups.includes('appears_on')
      const from = sql`album where (artist_ids @> ${[artistId]}::text[] and album_type = any(${groups}))
        or (${featured} and featured_ids @> ${[artistId]}::text[])`
      const { rows } = await sql<{ doc: Album }>`
        select doc from ${from} order by release_date desc nulls last, sort, id
        limit ${limit} offset ${offset}`.execute(db)
      return { total: await countOf(db, from), items: docs(rows) }
    },
  }
}

async function countOf(db: Db, from: ReturnType<typeof sql>) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${from}`.execute(db)
  return rows[0]?.count ?? 0
}

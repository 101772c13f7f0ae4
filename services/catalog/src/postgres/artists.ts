import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import type { Artist } from '../documents/artist.ts'
import type { ArtistStore } from '../store.ts'
import type { Db } from './database.ts'
import { byId, docs, docsOfGenres } from './documents.ts'
import { summariesIn } from './summaries.ts'

export function artistsIn(db: Db): ArtistStore {
  const summaries = summariesIn<Artist>(db, 'artist')
  return {
    ...summaries,

    async add(artists) {
      if (!artists.length) return
      await db
        .insertInto('artist')
        .values(
          artists.toSorted(byId).map((artist) => ({
            id: artist.id,
            musicbrainzId: artist.musicbrainzId,
            doc: JSON.stringify(artist),
            mark: crypto.randomUUID(),
          })),
        )
        .onConflict((oc) => oc.column('id').doNothing())
        .execute()
      await summaries.mark(artists.map((artist) => artist.id))
    },

    settle: (artist, mark, announce) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('artist')
          .set({
            doc: JSON.stringify(artist),
            musicbrainzId: artist.musicbrainzId,
            mark: null,
            announced: true,
          })
          .where('id', '=', artist.id)
          .where('mark', '=', mark)
          .executeTakeFirst()
        if (!numUpdatedRows) return false
        if (announce) await addToOutbox(trx, [event('artist.saved', { id: artist.id })])
        return true
      }),

    async findByMusicbrainzIds(ids) {
      if (!ids.length) return []
      const found = db.selectFrom('artist').select('doc').where('musicbrainzId', 'in', ids)
      return docs(await found.execute())
    },

    listOfGenres: (genres, limit) => docsOfGenres<Artist>(db, 'artist', genres, limit),

    async identify(id, musicbrainzId) {
      await sql`
        update artist set musicbrainz_id = ${musicbrainzId},
          doc = jsonb_set(doc, '{musicbrainzId}', to_jsonb(${musicbrainzId}::text))
        where id = ${id} and musicbrainz_id is null`.execute(db)
    },
  }
}

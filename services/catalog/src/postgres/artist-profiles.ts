import { event } from '@busker/contracts/events'
import { addToOutbox } from '@busker/events/postgres-outbox'
import { sql } from 'kysely'
import { untold } from '../documents/artist-profile.ts'
import type { ArtistProfileStore } from '../store.ts'
import type { Db } from './database.ts'

export const artistProfilesIn = (db: Db): ArtistProfileStore => ({
  async find(artistIds) {
    if (!artistIds.length) return []
    const told = db.selectFrom('artistProfile').selectAll().where('id', 'in', artistIds)
    return (await told.execute()).map(({ id, doc }) => ({ ...untold(id), ...doc }))
  },

  change: (artistId, change) =>
    db.transaction().execute(async (trx) => {
      await trx
        .insertInto('artistProfile')
        .values({ id: artistId, doc: JSON.stringify(change) })
        .onConflict((oc) =>
          oc.column('id').doUpdateSet({ doc: sql<string>`artist_profile.doc || excluded.doc` }),
        )
        .execute()
      await addToOutbox(trx, [event('artist.saved', { id: artistId })])
    }),
})

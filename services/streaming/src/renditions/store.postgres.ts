import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import type { Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

interface StreamingDatabase {
  rendition: Rendition
}

/** Renditions in PostgreSQL. */
export async function openPostgresStore(url: string): Promise<RenditionStore> {
  const db = connect<StreamingDatabase>(url)
  await migrate(db, migrations)
  return {
    find: (trackId) =>
      db.selectFrom('rendition').selectAll().where('trackId', '=', trackId).executeTakeFirst(),
    async put(renditions) {
      if (!renditions.length) return
      await db
        .insertInto('rendition')
        .values(renditions)
        .onConflict((oc) =>
          oc.column('trackId').doUpdateSet((eb) => ({
            path: eb.ref('excluded.path'),
            contentType: eb.ref('excluded.contentType'),
            durationMs: eb.ref('excluded.durationMs'),
            audioHash: eb.ref('excluded.audioHash'),
          })),
        )
        .execute()
    },
    async remove(trackIds) {
      if (trackIds.length)
        await db.deleteFrom('rendition').where('trackId', 'in', trackIds).execute()
    },
    ping: () => sql`select 1`.execute(db),
    close: () => db.destroy(),
  }
}

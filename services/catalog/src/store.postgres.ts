import { createPostgresOutbox } from '@busker/events/postgres-outbox'
import { type OnQuery, connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import { albumsIn } from './postgres/albums.ts'
import { artistProfilesIn } from './postgres/artist-profiles.ts'
import { artistsIn } from './postgres/artists.ts'
import { curationIn } from './postgres/curation.ts'
import type { CatalogDatabase } from './postgres/database.ts'
import { filesIn } from './postgres/files.ts'
import { importsIn } from './postgres/imports.ts'
import { lyricsIn } from './postgres/lyrics.ts'
import { renewMatchKeys } from './postgres/match-keys.ts'
import { receptionIn } from './postgres/reception.ts'
import { tracksIn } from './postgres/tracks.ts'
import { turnsIn } from './postgres/turns.ts'
import type { CatalogStore } from './store.ts'

/** The catalog in PostgreSQL: documents as jsonb, with columns for what they are looked for by. */
export async function openPostgresStore(url: string, onQuery?: OnQuery): Promise<CatalogStore> {
  const db = connect<CatalogDatabase>(url, undefined, onQuery)
  await migrate(db, migrations)
  await renewMatchKeys(db)
  // What is shown may be written in another way since the last start.
  await sql`update revision set number = number + 1`.execute(db)
  return {
    artists: artistsIn(db),
    albums: albumsIn(db),
    tracks: tracksIn(db),
    lyrics: lyricsIn(db),
    files: filesIn(db),
    imports: importsIn(db),
    turns: turnsIn(db),
    artistProfiles: artistProfilesIn(db),
    curation: curationIn(db),
    reception: receptionIn(db),
    outbox: createPostgresOutbox(db),
    async revision() {
      const { number } = await db.selectFrom('revision').select('number').executeTakeFirstOrThrow()
      return number
    },
    ping: () => sql`select 1`.execute(db),
    close: () => db.destroy(),
  }
}

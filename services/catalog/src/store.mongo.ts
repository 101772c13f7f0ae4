import { type MongoOptions, connectMongo } from '@busker/mongo/connect'
import { indexes } from './indexes.ts'
import { albumsIn } from './mongo/albums.ts'
import { artistProfilesIn } from './mongo/artist-profiles.ts'
import { artistsIn } from './mongo/artists.ts'
import { collectionsOf, toldOf } from './mongo/database.ts'
import { curationIn } from './mongo/curation.ts'
import { filesIn } from './mongo/files.ts'
import { importsIn } from './mongo/imports.ts'
import { lyricsIn } from './mongo/lyrics.ts'
import { createMongoOutbox } from './mongo/outbox.ts'
import { receptionIn } from './mongo/reception.ts'
import { renewMatchKeys } from './mongo/renew-match-keys.ts'
import { tracksIn } from './mongo/tracks.ts'
import { turnsIn } from './mongo/turns.ts'
import type { CatalogStore } from './store.ts'

/** The catalog in MongoDB: a document each, its events in a field of the same document. */
export async function openMongoStore(url: string, options?: MongoOptions): Promise<CatalogStore> {
  const mongo = await connectMongo(url, { ...options, indexes })
  const { db } = mongo
  const collections = collectionsOf(db)
  await renewMatchKeys(collections)
  return mongo.telling({
    artists: artistsIn(collections),
    albums: albumsIn(collections),
    tracks: tracksIn(collections),
    lyrics: lyricsIn(collections),
    files: filesIn(collections),
    imports: importsIn(collections),
    turns: turnsIn(collections),
    artistProfiles: artistProfilesIn(collections),
    curation: curationIn(collections),
    reception: receptionIn(collections),
    outbox: createMongoOutbox(toldOf(collections)),
    // Without transactions no number could change together with what it counts.
    revision: async () => undefined,
    ping: () => db.command({ ping: 1 }),
    close: () => mongo.close(),
  })
}

import type { Lyrics } from '@busker/audio-files/lyrics'
import type { OutboxDatabase } from '@busker/events/postgres-outbox'
import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Album } from '../documents/album.ts'
import type { TrackAnalysis } from '../documents/analysis.ts'
import type { Artist } from '../documents/artist.ts'
import type { ArtistProfile } from '../documents/artist-profile.ts'
import type { BrowseLists } from '../documents/browse-lists.ts'
import type { Category } from '../documents/category.ts'
import type { FileRecord } from '../documents/file.ts'
import type { ImportJob } from '../documents/import-job.ts'
import type { ReceivedKind } from '../documents/reception.ts'
import type { Track } from '../documents/track.ts'

/** A document is written as JSON text; the columns beside it are what it is looked for by. */
type Json<T> = ColumnType<T, string, string>
/** Read as text by the driver; nothing here reads it. */
type Milliseconds = ColumnType<string, number, number>

export interface CatalogDatabase extends OutboxDatabase {
  artist: {
    id: string
    musicbrainzId: string | null
    mark: string | null
    announced: Generated<boolean>
    doc: Json<Artist>
  }
  album: {
    id: string
    keys: string[]
    albumType: string
    artistIds: string[]
    featuredIds: string[]
    releaseDate: string | null
    sort: string
    addedAt: Milliseconds
    mark: string | null
    announced: Generated<boolean>
    doc: Json<Album>
  }
  track: {
    id: string
    albumId: string
    place: string
    loose: boolean
    artistIds: string[]
    albumSort: string
    disc: number
    number: number
    title: string
    addedAt: Milliseconds
    doc: Json<Track>
    matchVersion: number
    analysisVersion: Generated<number>
    analysis: Json<TrackAnalysis> | null
  }
  /** What tracks are found by when somebody means them in other words; see `match-keys.ts`. */
  trackMatchKey: { key: string; trackId: string }
  /** By the id of the track. */
  trackLyrics: { id: string; doc: Json<Lyrics> }
  file: { path: string; trackId: string | null; audioHash: string | null; doc: Json<FileRecord> }
  artistProfile: { id: string; doc: Json<Partial<ArtistProfile>> }
  category: { id: string; doc: Json<Partial<Category>> }
  /** One row. */
  browseLists: { id: string; doc: Json<Partial<BrowseLists>> }
  reception: {
    id: string
    kind: ReceivedKind
    popularity: Generated<number>
    followers: Generated<number>
  }
  /** One row, which a trigger counts up with each change of what is shown. */
  revision: { number: string }
  turn: { work: string; worker: string; until: Milliseconds }
  importJob: {
    id: string
    finished: boolean
    createdAt: Milliseconds
    claimedBy: string | null
    claimedUntil: Milliseconds | null
    doc: Json<ImportJob>
  }
}

export type Db = Kysely<CatalogDatabase>

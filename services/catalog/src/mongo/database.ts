import type { Lyrics } from '@busker/audio-files/lyrics'
import type { Collection, Db } from 'mongodb'
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

/** What is kept beside a document that others hear of. */
export interface Told {
  _id: string
  /** Events that have not been passed on, as JSON; stored with the change that they tell of. */
  outbox?: string[]
  /** Whether there may be some. */
  pending?: boolean
  /** Gone for everybody; kept until its last event has been passed on. */
  removed?: boolean
}

export interface SummaryRow<T> extends Told {
  doc: T
  announced: boolean
  mark?: string
}

export interface TrackRow extends Told {
  doc: Track
  /** What it is found by when somebody means it in other words; see `match-keys.ts`. */
  matchKeys?: string[]
  matchVersion?: number
  analysisVersion: number
  analysis?: TrackAnalysis
}

export interface LyricsRow {
  /** Of the track. */
  _id: string
  doc: Lyrics
}

export interface FileRow {
  _id: string
  doc: FileRecord
}

export interface ImportRow extends Told {
  doc: ImportJob
  finished: boolean
  claimedBy?: string
  claimedUntil?: number
}

export interface TurnRow {
  /** Of the work. */
  _id: string
  worker: string
  until: number
}

export interface ArtistProfileRow extends Told {
  doc?: Partial<ArtistProfile>
}

export interface CategoryRow {
  _id: string
  doc?: Partial<Category>
}

export interface BrowseListsRow {
  _id: string
  doc?: Partial<BrowseLists>
}

export interface ReceptionRow extends Told {
  kind: ReceivedKind
  popularity?: number
  followers?: number
}

/** The part of an update that sets some fields of the document of a row, and leaves the others. */
export const fieldsOf = (some: object) =>
  Object.fromEntries(Object.entries(some).map(([name, value]) => [`doc.${name}`, value]))

export const collectionsOf = (db: Db) => ({
  artists: db.collection<SummaryRow<Artist>>('artist'),
  albums: db.collection<SummaryRow<Album>>('album'),
  tracks: db.collection<TrackRow>('track'),
  lyrics: db.collection<LyricsRow>('track_lyrics'),
  files: db.collection<FileRow>('file'),
  imports: db.collection<ImportRow>('import'),
  turns: db.collection<TurnRow>('turn'),
  artistProfiles: db.collection<ArtistProfileRow>('artist_profile'),
  categories: db.collection<CategoryRow>('category'),
  browseLists: db.collection<BrowseListsRow>('browse_lists'),
  receptions: db.collection<ReceptionRow>('reception'),
})

export type Collections = ReturnType<typeof collectionsOf>

/** Those that others hear of, in the order in which they should. */
export const toldOf = ({ artists, albums, tracks, imports, ...told }: Collections) =>
  [
    artists,
    albums,
    tracks,
    imports,
    told.artistProfiles,
    told.receptions,
  ] as unknown as Collection<Told>[]

import type { Lyrics } from '@busker/audio-files/lyrics'
import type { Outbox } from '@busker/events/outbox'
import type { Slice } from '@busker/http/paging'
import type { MeasuredTrack } from './analysing/loudness.ts'
import type { Album, AlbumType } from './documents/album.ts'
import type { TrackAnalysis } from './documents/analysis.ts'
import type { Artist } from './documents/artist.ts'
import type { ArtistProfile } from './documents/artist-profile.ts'
import type { BrowseLists } from './documents/browse-lists.ts'
import type { Category } from './documents/category.ts'
import type { FileRecord } from './documents/file.ts'
import type { Image } from './documents/image.ts'
import type { ImportJob } from './documents/import-job.ts'
import type { ReceivedKind, Reception } from './documents/reception.ts'
import type { Track } from './documents/track.ts'

/** Some of a list, and how many there are in all. */
interface Counted<T> {
  total: number
  items: T[]
}

interface Documents<T> {
  /** Those that exist, in any order. At most 500 ids. */
  find(ids: string[]): Promise<T[]>
  /** In the order of their ids, from the one after `after` ('' is before all). */
  listAfter(after: string, limit: number): Promise<T[]>
  /** How many there are. */
  count(): Promise<number>
}

/** A document whose tracks have changed since it was summed up. `mark` changes with each change. */
export interface Marked<T> {
  document: T
  mark: string
  /** Whether the others have heard of it. */
  announced: boolean
}

/** Documents that sum up tracks: what changes their tracks marks them first, so none stays stale. */
interface Summaries<T> extends Documents<T> {
  /** Adds those that are missing, leaves the others as they are, and marks all. */
  add(documents: T[]): Promise<void>
  mark(ids: string[]): Promise<void>
  listMarked(limit: number): Promise<Marked<T>[]>
  /**
   * Replaces a document and takes its mark away; with `announce` its `.saved` event is stored too.
   * False, and nothing happens, when it has been marked anew.
   */
  settle(document: T, mark: string, announce: boolean): Promise<boolean>
  /** Removes it, with its `.removed` event. False, and nothing happens, when it has been marked anew. */
  removeMarked(id: string, mark: string): Promise<boolean>
}

export interface ArtistStore extends Summaries<Artist> {
  findByMusicbrainzIds(ids: string[]): Promise<Artist[]>
  /** Notes the MusicBrainz id of an artist that has none yet. */
  identify(id: string, musicbrainzId: string): Promise<void>
  /** Those with any of these genres, as they are written; in the order of their ids. */
  listOfGenres(genres: string[], limit: number): Promise<Artist[]>
}

/** As in the Web API's `include_groups`. */
type AlbumGroup = AlbumType | 'appears_on'

export interface AlbumStore extends Summaries<Album> {
  findByKeys(keys: string[]): Promise<Album[]>
  /** Lets the album be found by one more key. */
  addKey(id: string, key: string): Promise<void>
  /** The newest in the library first. */
  pageNewest(slice: Slice): Promise<Counted<Album>>
  /** The latest release first, then the newest in the library; without those of some ids. A limit of 0 counts alone. */
  pageReleased(slice: Slice, except: string[]): Promise<Counted<Album>>
  /** Every genre as it is written, and on how many albums it is; in any order. */
  countGenres(): Promise<{ genre: string; albums: number }[]>
  /** For each of these genres, as written, the pictures of its latest release that has some. */
  findGenreCovers(genres: string[]): Promise<{ genre: string; images: Image[] }[]>
  /** The latest release first. */
  pageOfArtist(artistId: string, groups: AlbumGroup[], slice: Slice): Promise<Counted<Album>>
}

export interface TrackStore extends Documents<Track> {
  /** Adds or replaces, each once, with a `track.saved` event; what is known of its sound stays. */
  save(tracks: Track[]): Promise<void>
  /** Each with a `track.removed` event; what is known of its sound goes. */
  remove(ids: string[]): Promise<void>
  /** In the album's order. */
  listOfAlbum(albumId: string): Promise<Track[]>
  pageOfAlbum(albumId: string, slice: Slice): Promise<Counted<Track>>
  /** The albums of those tracks of these places whose tags tell their album, each once. */
  listTaggedAlbums(places: string[]): Promise<{ place: string; albumId: string }[]>
  /** Those of a place whose tags do not tell their album, unless they are on this one. */
  listLoose(place: string, exceptAlbumId: string): Promise<Track[]>
  /** All on which the artist is named, in any order. */
  listOfArtist(artistId: string): Promise<Track[]>
  /** Those with any of these genres, as they are written; in the order of their ids. */
  listOfGenres(genres: string[], limit: number): Promise<Track[]>
  /** By whom these tracks are, and on which album; in any order. At most 500 ids. */
  findCredits(ids: string[]): Promise<Pick<Track, 'id' | 'albumId' | 'artistIds'>[]>
  /** Those with any of these keys (`match-keys.ts`), in any order. */
  findByMatchKeys(keys: string[]): Promise<Track[]>
  /** The newest in the library first; those of one import by album, disc and number. */
  listNewest(slice: Slice): Promise<Track[]>

  findAnalysis(id: string): Promise<TrackAnalysis | undefined>
  /** Of those that were measured, or tried, by their ids. */
  findAnalyses(ids: string[]): Promise<Map<string, TrackAnalysis>>
  /** With a `track.analysed` event. */
  saveAnalysis(id: string, version: number, analysis: TrackAnalysis): Promise<void>
  /**
   * What was measured of the tracks of those of these albums of which no track waits to be measured
   * by this version; in any order. At most 500 ids.
   */
  listMeasured(version: number, albumIds: string[]): Promise<MeasuredTrack[]>
  /** Ids of tracks without an analysis of this version, in order, after `after`. */
  listUnanalysed(version: number, after: string, limit: number): Promise<string[]>
  countUnanalysed(version: number): Promise<number>
}

/** The words of tracks; those of a track that goes go with it. */
export interface LyricsStore {
  find(trackId: string): Promise<Lyrics | undefined>
  /** Adds or replaces by the ids of tracks that are there; null takes away. */
  save(lyrics: Map<string, Lyrics | null>): Promise<void>
}

export interface FileStore {
  find(paths: string[]): Promise<FileRecord[]>
  findByTrackIds(ids: string[]): Promise<FileRecord[]>
  findByAudioHashes(hashes: string[]): Promise<FileRecord[]>
  /** Files in a folder and below it, by path, from the one after `after` ('' is before all). */
  listUnder(folder: string, after: string, limit: number): Promise<FileRecord[]>
  /** Adds or replaces; each path once. */
  save(files: FileRecord[]): Promise<void>
  remove(paths: string[]): Promise<void>
}

/** Work that one of several replicas does at a time, by name. */
export interface TurnStore {
  /** Whether this worker has the work until `until`: nobody else has it now. Times in ms since 1970. */
  take(work: string, worker: string, now: number, until: number): Promise<boolean>
  /** Leaves it to others, if this worker has it. */
  leave(work: string, worker: string): Promise<void>
}

export interface ImportStore {
  find(id: string): Promise<ImportJob | undefined>
  create(job: ImportJob): Promise<void>
  /**
   * The oldest unfinished import, for this worker alone until `until`; undefined when there is none
   * or when another worker has it.
   */
  claim(worker: string, now: number, until: number): Promise<ImportJob | undefined>
  /** Saves all but the owner; others may have it after `until`. False when the import is no longer this worker's. */
  save(job: ImportJob, worker: string, until: number): Promise<boolean>
  /**
   * Saves a job that has ended, all but its owner; with `announce` its `library.imported` event is stored too.
   * Nothing happens when the import is no longer this worker's.
   */
  finish(job: ImportJob, worker: string, announce: boolean): Promise<void>
  /** Puts `DELETED_USER` in the place of an owner, for good: imports that run keep it. */
  forgetOwner(ownerId: string): Promise<void>
}

/** What people tell of artists. It outlives imports, and even the artist, who may come back. */
export interface ArtistProfileStore {
  /** Those that were told of, in any order. */
  find(artistIds: string[]): Promise<ArtistProfile[]>
  /** Changes what is given, with an `artist.saved` event. */
  change(artistId: string, change: Partial<Omit<ArtistProfile, 'artistId'>>): Promise<void>
}

/** What the owner made of the ways into the library. */
export interface CurationStore {
  /** Of all categories that something was said of, in any order. */
  listCategories(): Promise<Category[]>
  /** Changes what is given, and leaves the rest. */
  changeCategory(id: string, change: Partial<Omit<Category, 'id'>>): Promise<void>
  /** Forgets what was said. Twice does no harm. */
  forgetCategory(id: string): Promise<void>
  lists(): Promise<BrowseLists>
  /** Changes what is given, and leaves the rest. */
  changeLists(change: Partial<BrowseLists>): Promise<void>
}

/** How music is received, as plays and follows say. It outlives imports. */
export interface ReceptionStore {
  /** Of those of these of which anything is known, in any order. */
  find(ids: string[]): Promise<Reception[]>
  /** What is known of a kind: in the order of the ids, from the one after `after` ('' is before all). */
  list(kind: ReceivedKind, after: string, limit: number): Promise<Reception[]>
  /** Each once, with the `.saved` event of the thing. */
  savePopularity(kind: ReceivedKind, changed: Omit<Reception, 'followers'>[]): Promise<void>
  /** Of artists; each once. */
  saveFollowers(changed: Omit<Reception, 'popularity'>[]): Promise<void>
}

/** All that the catalog holds. */
export interface CatalogStore {
  artists: ArtistStore
  albums: AlbumStore
  tracks: TrackStore
  lyrics: LyricsStore
  files: FileStore
  imports: ImportStore
  turns: TurnStore
  artistProfiles: ArtistProfileStore
  curation: CurationStore
  reception: ReceptionStore
  /** The events of what was saved and removed. */
  outbox: Outbox
  /**
   * Changes with every change of artists, albums, tracks, what is told of them, how they are received and
   * what the owner made of the ways to them, and with each start;
   * undefined where the store cannot tell.
   */
  revision(): Promise<string | undefined>
  ping(): Promise<unknown>
  close(): Promise<void>
}

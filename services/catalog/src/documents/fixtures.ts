import { idFromText } from '@busker/contracts/ids'
import type { Album } from './album.ts'
import type { Artist } from './artist.ts'
import type { FileRecord } from './file.ts'
import type { ImportJob } from './import-job.ts'
import type { Track } from './track.ts'

/** The id of a thing in a test. */
export const idOf = (name: string) => idFromText(name)

/** An artist for a test, named and otherwise plain. */
export const anArtist = (name: string, more: Partial<Artist> = {}): Artist => ({
  id: idOf(name),
  key: name,
  name,
  musicbrainzId: null,
  genres: [],
  images: [],
  addedAt: 0,
  ...more,
})

/** An album for a test. */
export const anAlbum = (name: string, more: Partial<Album> = {}): Album => ({
  id: idOf(name),
  keys: [`by:someone\n${name}`],
  name,
  sort: name,
  albumType: 'album',
  artists: [],
  artistIds: [],
  featuredIds: [],
  places: [],
  musicbrainzId: null,
  releaseDate: null,
  releasePrecision: null,
  genres: [],
  images: [],
  totalTracks: 1,
  addedAt: 0,
  ...more,
})

/** A track for a test. */
export const aTrack = (title: string, more: Partial<Track> = {}): Track => ({
  id: idOf(title),
  title,
  artists: [],
  artistIds: [],
  albumId: idOf('album'),
  albumTags: {
    name: 'album',
    artists: [],
    musicbrainzId: null,
    releaseDate: null,
    compilation: false,
    trackTotal: null,
  },
  place: 'in:\nalbum',
  loose: false,
  albumSort: 'album',
  disc: 1,
  number: 0,
  durationMs: 180_000,
  genres: [],
  isrc: null,
  recordingMusicbrainzId: null,
  sound: {
    codec: 'mp3',
    container: 'mp3',
    contentType: 'audio/mpeg',
    bitrate: 128_000,
    sampleRate: 44_100,
    channels: 2,
    size: 1000,
  },
  audioHash: '0'.repeat(32),
  replayGain: null,
  images: [],
  addedAt: 0,
  ...more,
})

/** What is known of a file, for a test. */
export const aFile = (path: string, more: Partial<FileRecord> = {}): FileRecord => ({
  path,
  size: 1000,
  mtimeMs: 1_700_000_000_000.25,
  libraryRoot: '/music',
  trackId: null,
  audioHash: null,
  problem: null,
  importId: 'import',
  ...more,
})

/** An import for a test. */
export const anImport = (name: string, more: Partial<ImportJob> = {}): ImportJob => ({
  id: idOf(name),
  path: '/music',
  ownerId: 'owner',
  allowEmpty: false,
  state: 'queued',
  filesDone: 0,
  filesTotal: null,
  counts: { added: 0, updated: 0, moved: 0, removed: 0, unchanged: 0 },
  problems: [],
  problemCount: 0,
  rate: null,
  failure: null,
  createdAt: 0,
  startedAt: null,
  finishedAt: null,
  ...more,
})

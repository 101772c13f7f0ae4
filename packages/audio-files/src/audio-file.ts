import type { Lyrics } from './lyrics/lyrics.ts'

/** The artist of a file that names none anywhere. */
export const unknownArtist = 'Unknown Artist'

/**
 * One name of an artist credit. The credit as printed is every `name + join` in order, so the last
 * `join` is '' unless the credit ends with words of its own.
 */
export type CreditedArtist = {
  name: string
  musicbrainzId: string | null
  /** What stands between this name and the next: ' feat. ', ' & ', ', ', … */
  join: string
}

/** A date as exact as the tag says: '1994', '1994-05' or '1994-05-03', always a real day. */
export type ReleaseDate = { date: string; precision: 'year' | 'month' | 'day' }

/** A place among several, counted from 1; null where the file does not say. */
export type Position = { number: number | null; total: number | null }

/** An embedded picture, as it lies in the file. */
export type EmbeddedCover = { bytes: Uint8Array; mimeType: string }

/** Gain in dB and peak as a ratio of full scale (1 = 0 dBFS), as tagged. */
export type ReplayGain = {
  trackGain: number | null
  trackPeak: number | null
  albumGain: number | null
  albumPeak: number | null
}

/** The wrapper that the bytes are in, told by content and never by the file's name. */
export type Container = 'mp3' | 'flac' | 'ogg' | 'mp4' | 'adts' | 'wav'

/** How the sound itself is coded. */
export type Codec = 'mp3' | 'flac' | 'vorbis' | 'opus' | 'aac' | 'alac' | 'pcm'

/** All that an import needs to know of one file of music. */
export type AudioFile = {
  path: string
  /** Bytes. */
  size: number
  /** Milliseconds since 1970. */
  mtimeMs: number

  title: string
  /** At least one; the constant `unknownArtist` when nothing names any. */
  artists: CreditedArtist[]
  /** The credit as printed: the join of `artists`. */
  artistCredit: string
  /** Empty when the file names no album artist: the reader decides (the artists, or Various Artists). */
  albumArtists: CreditedArtist[]
  /** null when `albumArtists` is empty. */
  albumArtistCredit: string | null
  /** The tag, else the folder's name; null only for a file that lies in no named folder. */
  album: string | null
  /** MusicBrainz release id. */
  albumMusicbrainzId: string | null
  releaseGroupMusicbrainzId: string | null
  /** The UPC, EAN or other GTIN of the release: digits alone. */
  barcode: string | null
  /** Tagged as a compilation, or its album artist is "Various Artists". */
  compilation: boolean
  disc: Position
  track: Position
  releaseDate: ReleaseDate | null
  /** Whether the tags warn of its words. */
  explicit: boolean
  genres: string[]
  /** Twelve characters, no hyphens, as in ISO 3901. */
  isrc: string | null
  recordingMusicbrainzId: string | null
  /** The words in its tags. */
  lyrics: Lyrics | null
  replayGain: ReplayGain | null
  cover: EmbeddedCover | null

  durationMs: number
  codec: Codec
  container: Container
  /** What to send as Content-Type. */
  contentType: string
  /** Bits a second, of the sound. */
  bitrate: number
  /** Hertz. */
  sampleRate: number
  channels: number
  /** 32 hex digits over the sound alone: the same after a retag, a rename or a move. */
  audioHash: string
}

export type UnreadableReason =
  | 'NOT_FOUND'
  | 'NOT_A_FILE'
  | 'NO_PERMISSION'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_AUDIO'
  | 'UNSUPPORTED'
  | 'CORRUPT'
  | 'NO_SOUND'
  | 'TIMEOUT'
  | 'IO_ERROR'

/** Why a file is not music to us: `reason` for programs, `message` for the owner, with what to do. */
export class UnreadableAudio extends Error {
  override name = 'UnreadableAudio'
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

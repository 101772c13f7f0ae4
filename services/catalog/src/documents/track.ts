import type { Codec, Container, ReleaseDate, ReplayGain } from '@busker/audio-files/audio-file'
import type { Credit } from './credit.ts'
import type { Image } from './image.ts'

/** What a track's file says about its album; from these the album is summed up. */
export interface AlbumTags {
  name: string
  /** Empty when the file names no album artist. */
  artists: Credit[]
  musicbrainzId: string | null
  /** Not there where an older Busker read the file. */
  upc?: string | null
  releaseDate: ReleaseDate | null
  compilation: boolean
  trackTotal: number | null
}

/** The sound of a track, as its file holds it. */
interface Sound {
  codec: Codec
  container: Container
  contentType: string
  bitrate: number
  sampleRate: number
  channels: number
  /** Bytes of the file. */
  size: number
}

/** One piece of music. */
export interface Track {
  id: string
  title: string
  artists: Credit[]
  artistIds: string[]
  albumId: string
  albumTags: AlbumTags
  /** The key of its folder and its album's name: where files without an album artist meet. */
  place: string
  /** Whether only its place tells its album. */
  loose: boolean
  /** Puts the tracks of one import in the order of their albums. */
  albumSort: string
  disc: number
  /** 0 when the file does not say. */
  number: number
  durationMs: number
  genres: string[]
  /** Whether its file warns of its words; not there where an older Busker read the file. */
  explicit?: boolean
  /** A hash of its lyrics, null without; not there where an older Busker read the file. */
  lyricsHash?: string | null
  isrc: string | null
  recordingMusicbrainzId: string | null
  sound: Sound
  /** 32 hex digits over the sound alone. */
  audioHash: string
  replayGain: ReplayGain | null
  images: Image[]
  /** Milliseconds since 1970: when the import that brought it was asked for. */
  addedAt: number
}

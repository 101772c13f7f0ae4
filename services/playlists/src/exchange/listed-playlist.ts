/** What a file says of one track, as it is written there. */
export interface ListedTrack {
  /** The line of the file where it begins, from 1; null where the format has no lines of its own. */
  line: number | null
  /** Locations and identifiers of any kind. */
  uris: string[]
  title?: string | undefined
  artist?: string | undefined
  album?: string | undefined
  trackNumber?: number | undefined
  durationMs?: number | undefined
  isrc?: string | undefined
  recordingMusicbrainzId?: string | undefined
}

/** What a file says. */
export interface ListedPlaylist {
  name?: string | undefined
  description?: string | undefined
  tracks: ListedTrack[]
}

/** The file is not what it claims to be; the message names the line, or the track, and what to do. */
export class BrokenFile extends Error {
  readonly line: number | undefined
  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`)
    this.line = line
  }
}

/** So many tracks may a file list. */
export const MOST_LISTED = 10_000

/** There are more of them. */
export class TooManyTracks extends Error {}

/** A playlist on its way out. */
export interface ExportedPlaylist {
  uri: string
  /** The page of it. */
  url: string
  name: string
  description: string
  /** The name of who made it; '' when nobody knows. */
  creator: string
}

/** One track of it. */
export interface ExportedTrack {
  uri: string
  /** The page of it. */
  url: string
  title: string
  /** The credit as printed. */
  artist: string
  album: string
  /** 0 when nobody knows. */
  number: number
  durationMs: number
  /** Twelve characters. */
  isrc: string | null
  recordingMusicbrainzId: string | null
  addedAt: Date
}

/** How a playlist is written as a file, piece by piece: `head`, each `track`, `foot`. */
export interface PlaylistWriter {
  mediaType: string
  /** Of the name of the file, without a point. */
  extension: string
  head(playlist: ExportedPlaylist): string
  /** `index` counts from 0. */
  track(track: ExportedTrack, index: number): string
  foot: string
}

/** Where the bytes of a track are and what they are. */
export interface Rendition {
  trackId: string
  /** The file on disk. */
  path: string
  /** Its key among the originals in the object store; null where they stay in their folder. */
  original: string | null
  contentType: string
  durationMs: number
  /** 32 hex digits over the sound alone. */
  audioHash: string
  /** Its album; '' where an older Busker wrote this, which knew nothing of loudness. */
  albumId: string
  /** null: not measured, or silent. */
  trackLoudness: Loudness | null
  /** The same for all tracks of the album; null until all are measured. */
  albumLoudness: Loudness | null
}

/** How loud music is. */
export interface Loudness {
  /** Integrated, ITU-R BS.1770-4. */
  lufs: number
  /** The greatest sample, not oversampled; 0 is full scale. */
  peakDbfs: number
}

/** How loud an album is by now. */
export interface LoudAlbum {
  albumId: string
  loudness: Loudness | null
}

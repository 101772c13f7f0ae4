/** Where the bytes of a track are and what they are. */
export interface Rendition {
  trackId: string
  /** The file on disk. */
  path: string
  contentType: string
  durationMs: number
  /** 32 hex digits over the sound alone. */
  audioHash: string
}

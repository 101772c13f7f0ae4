/** What decoding a track tells about it. Small enough (< 2 KB) to be kept with the track. */
export interface AudioAnalysis {
  version: 1
  /** The length of what was decoded, gapless trim applied, in milliseconds. */
  durationMs: number
  /** In Hz, as decoded (Opus always decodes at 48,000). */
  sampleRate: number
  /** 1 is mono. Loudness counts mono once; on two loudspeakers it plays 3 LU louder. */
  channels: number
  /**
   * The waveform: base64 of up to 1,000 bytes, one per equal stretch of time. A byte / 255 is the
   * greatest absolute sample of any channel in its stretch (rounded up, full scale is 1).
   */
  peaks: string
  /** Integrated loudness, ITU-R BS.1770-4, gated; null for silence and for under 400 ms. */
  loudnessLufs: number | null
  /** The greatest absolute sample, not oversampled; null for digital silence. */
  samplePeakDbfs: number | null
  /** From the first to the last sample above -60 dBFS; null when there is none. */
  audible: { fromMs: number; untilMs: number } | null
  /**
   * Frames that the encoder added around the music, from a LAME tag; null when there is none.
   * They are already left out of everything above.
   */
  gapless: { startFrames: number; endFrames: number } | null
}

/**
 * - `NO_DECODER`: needs a decoder that this machine lacks (ffmpeg, for AAC and ALAC)
 * - `CORRUPT`: no music could be decoded, or decoding crashed
 * - `UNREADABLE`: the file is missing, forbidden, or no regular file
 * - `TIMED_OUT`: the decoder made no progress
 * - `STOPPED`: the analyser was stopped first; nothing is known about the file
 */
export type CannotDecodeReason = 'NO_DECODER' | 'CORRUPT' | 'UNREADABLE' | 'TIMED_OUT' | 'STOPPED'

/** Why a file has no analysis. The message is a sentence for the owner of the file. */
export class CannotDecode extends Error {
  readonly reason: CannotDecodeReason

  constructor(reason: CannotDecodeReason, message: string) {
    super(message)
    this.name = 'CannotDecode'
    this.reason = reason
  }
}

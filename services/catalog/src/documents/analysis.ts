import type { AudioAnalysis, CannotDecodeReason } from '@busker/audio-analysis/analysis'

/** Raised when what `AudioAnalysis` measures changes: then every track is measured again. */
export const ANALYSIS_VERSION = 1

/** What decoding told about a track, or why it could not be decoded. */
export type TrackAnalysis =
  | { analysis: AudioAnalysis; failure: null }
  | { analysis: null; failure: { reason: CannotDecodeReason; message: string } }

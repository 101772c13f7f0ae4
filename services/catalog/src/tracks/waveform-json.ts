import type { AudioAnalysis } from '@busker/audio-analysis/analysis'
import type { Waveform } from '@busker/web-api/sound'
import type { z } from 'zod'

/** What decoding told about a track: `peaks` is base64, a byte for each of equal stretches of time. */
export const waveformJson = (analysis: AudioAnalysis): z.infer<typeof Waveform> => ({
  version: analysis.version,
  duration_ms: analysis.durationMs,
  peaks: analysis.peaks,
  loudness_lufs: analysis.loudnessLufs,
  sample_peak_dbfs: analysis.samplePeakDbfs,
  audible: analysis.audible && {
    from_ms: analysis.audible.fromMs,
    until_ms: analysis.audible.untilMs,
  },
  gapless: analysis.gapless && {
    start_frames: analysis.gapless.startFrames,
    end_frames: analysis.gapless.endFrames,
    sample_rate: analysis.sampleRate,
  },
})

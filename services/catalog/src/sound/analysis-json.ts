import type { AudioAnalysis } from '@busker/audio-analysis/analysis'

/** Peak of a stretch in dB, from a byte / 255; null for silence. */
const decibels = (byte: number) =>
  byte ? Math.round(20 * Math.log10(byte / 255) * 1000) / 1000 : null

const seconds = (ms: number) => Math.round(ms * 1000) / 1_000_000

/** One segment for each stretch of the waveform: how loud it gets is known, its pitch is not. */
function segmentsOf({ peaks, durationMs }: AudioAnalysis) {
  const bytes = Buffer.from(peaks, 'base64')
  const each = durationMs / bytes.length
  return Array.from(bytes, (byte, index) => ({
    start: seconds(index * each),
    duration: seconds(each),
    confidence: null,
    loudness_start: null,
    loudness_max: decibels(byte),
    loudness_max_time: null,
    loudness_end: null,
    pitches: [] as number[],
    timbre: [] as number[],
  }))
}

/** The Web API's audio analysis, times in seconds. What nobody measures here is null or an empty list. */
export const analysisJson = (analysis: AudioAnalysis) => ({
  meta: {
    analyzer_version: String(analysis.version),
    platform: 'Busker',
    detailed_status: 'OK',
    status_code: 0,
    timestamp: null,
    analysis_time: null,
    input_process: null,
  },
  track: {
    num_samples: null,
    duration: analysis.durationMs / 1000,
    sample_md5: null,
    offset_seconds: 0,
    window_seconds: 0,
    analysis_sample_rate: analysis.sampleRate,
    analysis_channels: analysis.channels,
    end_of_fade_in: null,
    start_of_fade_out: null,
    loudness: analysis.loudnessLufs,
    tempo: null,
    tempo_confidence: null,
    time_signature: null,
    time_signature_confidence: null,
    key: null,
    key_confidence: null,
    mode: null,
    mode_confidence: null,
    codestring: null,
    code_version: null,
    echoprintstring: null,
    echoprint_version: null,
    synchstring: null,
    synch_version: null,
    rhythmstring: null,
    rhythm_version: null,
  },
  bars: [] as never[],
  beats: [] as never[],
  sections: [] as never[],
  segments: segmentsOf(analysis),
  tatums: [] as never[],
})

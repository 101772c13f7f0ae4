import { z } from 'zod'
import { Id } from './identity.ts'

/** What nobody measures: null rather than guessed. */
const unmeasured = <const K extends string>(...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, z.null()])) as Record<K, z.ZodNull>

const Loudness = z
  .number()
  .nullable()
  .describe('LUFS, integrated (ITU-R BS.1770-4); null for silence, and where it is not known.')

export const AudioFeatures = z
  .object({
    ...unmeasured(
      'acousticness',
      'danceability',
      'energy',
      'instrumentalness',
      'key',
      'liveness',
      'mode',
      'speechiness',
      'tempo',
      'time_signature',
      'valence',
    ),
    analysis_url: z.url(),
    duration_ms: z.int().describe('Milliseconds.'),
    id: Id,
    loudness: Loudness,
    track_href: z.url(),
    type: z.literal('audio_features'),
    uri: z.string(),
  })
  .meta({
    id: 'AudioFeatures',
    description: 'How a track sounds, as far as it is measured; all else is null.',
  })

const AnalysisMeta = z.object({
  analyzer_version: z.string(),
  platform: z.string(),
  detailed_status: z.string(),
  status_code: z.int(),
  ...unmeasured('timestamp', 'analysis_time', 'input_process'),
})

const AnalysedTrack = z.object({
  duration: z.number().describe('Seconds.'),
  offset_seconds: z.int(),
  window_seconds: z.int().describe('0: all of it was analysed.'),
  analysis_sample_rate: z.int().describe('Hz.'),
  analysis_channels: z.int(),
  loudness: Loudness,
  ...unmeasured(
    'num_samples',
    'sample_md5',
    'end_of_fade_in',
    'start_of_fade_out',
    'tempo',
    'tempo_confidence',
    'time_signature',
    'time_signature_confidence',
    'key',
    'key_confidence',
    'mode',
    'mode_confidence',
    'codestring',
    'code_version',
    'echoprintstring',
    'echoprint_version',
    'synchstring',
    'synch_version',
    'rhythmstring',
    'rhythm_version',
  ),
})

const Segment = z.object({
  start: z.number().describe('Seconds.'),
  duration: z.number().describe('Seconds.'),
  loudness_max: z.number().nullable().describe('The peak in dBFS; null for silence.'),
  ...unmeasured('confidence', 'loudness_start', 'loudness_max_time', 'loudness_end'),
  pitches: z.array(z.number()).max(0),
  timbre: z.array(z.number()).max(0),
})

const None = z.array(z.never()).max(0).describe('Always empty: nobody looks for them.')

export const AudioAnalysis = z
  .object({
    meta: AnalysisMeta,
    track: AnalysedTrack,
    bars: None,
    beats: None,
    sections: None,
    segments: z.array(Segment).describe('Up to 1,000 stretches of the same length.'),
    tatums: None,
  })
  .meta({
    id: 'AudioAnalysis',
    description: 'How loud a track is over its time; what is not measured is null or empty.',
  })

export const Waveform = z
  .object({
    version: z.int().describe('Another one means that it was measured in another way.'),
    duration_ms: z.int().describe('Milliseconds of what was decoded.'),
    peaks: z
      .string()
      .describe(
        'Base64 of up to 1,000 bytes, one for each of equal stretches of time: the greatest sample in it, of 255.',
      ),
    loudness_lufs: Loudness,
    sample_peak_dbfs: z.number().nullable().describe('The greatest sample; null for silence.'),
    audible: z
      .object({ from_ms: z.int(), until_ms: z.int() })
      .nullable()
      .describe('From the first to the last sample above -60 dBFS; null where there is none.'),
    gapless: z
      .object({ start_frames: z.int(), end_frames: z.int(), sample_rate: z.int() })
      .nullable()
      .describe('What the encoder put around the music, in frames; null where it does not say.'),
  })
  .meta({ id: 'Waveform', description: 'A track as a picture, and how loud it is.' })

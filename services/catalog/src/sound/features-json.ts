import type { AudioAnalysis } from '@busker/audio-analysis/analysis'
import type { Track } from '../documents/track.ts'
import type { Links } from '../links.ts'

/** What nobody measures here. It is null rather than guessed. */
const unmeasured = {
  acousticness: null,
  danceability: null,
  energy: null,
  instrumentalness: null,
  key: null,
  liveness: null,
  mode: null,
  speechiness: null,
  tempo: null,
  time_signature: null,
  valence: null,
}

/** The Web API's audio features of a track; `loudness` is in LUFS (ITU-R BS.1770-4). */
export const featuresJson = (links: Links, track: Track, analysis: AudioAnalysis | null) => ({
  ...unmeasured,
  analysis_url: links.api(`/audio-analysis/${track.id}`),
  duration_ms: analysis?.durationMs ?? track.durationMs,
  id: track.id,
  loudness: analysis?.loudnessLufs ?? null,
  track_href: links.of('track', track.id).href,
  type: 'audio_features' as const,
  uri: links.of('track', track.id).uri,
})

import type { Grant } from './playback/grants.ts'
import type { Level } from './playback/loudness.ts'
import { object, text, webAddress } from './shapes.ts'

/** Why the server refused, in its one shape of errors; '' where it does not say. */
export function readError(body: unknown) {
  const error = object(object(body)?.['error'])
  return { reason: text(error?.['reason']), message: text(error?.['message']).slice(0, 400) }
}

/** Not there where it is not measured, and where an older server does not tell. */
function readLevel(value: unknown): Level | undefined {
  const { loudness_lufs: lufs, sample_peak_dbfs: peakDbfs } = object(value) ?? {}
  return Number.isFinite(lufs) && Number.isFinite(peakDbfs)
    ? ({ lufs, peakDbfs } as Level)
    : undefined
}

export function readGrant(body: unknown): Grant | undefined {
  const grant = object(body)
  const url = webAddress(grant?.['url'])
  const loudness = object(grant?.['loudness'])
  const proof = text(grant?.['grant'])
  if (!grant || !url || !proof) return undefined
  return {
    sessionId: text(grant['session_id']),
    trackId: text(grant['track_id']),
    url,
    isHls: /mpegurl/i.test(text(grant['content_type'])),
    preview: grant['preview'] === true,
    loudness: { track: readLevel(loudness?.['track']), album: readLevel(loudness?.['album']) },
    expiresAt: Date.parse(text(grant['expires_at'])) || 0,
    proof,
  }
}

import type { CatalogStore } from '../store.ts'
import { ANALYSIS_VERSION, type TrackAnalysis } from '../documents/analysis.ts'

/** How loud music is. What is silent, or too short to be measured, has none. */
export interface Loudness {
  /** Integrated, ITU-R BS.1770-4. */
  lufs: number
  /** The greatest sample, not oversampled; 0 is full scale. */
  peakDbfs: number
}

/** What was measured of one track of an album. */
export interface MeasuredTrack {
  albumId: string
  durationMs: number
  loudnessLufs: number | null
  samplePeakDbfs: number | null
}

const loudnessOf = (lufs: number | null, peakDbfs: number | null): Loudness | null =>
  lufs === null || peakDbfs === null ? null : { lufs, peakDbfs }

/** The loudness of a track; null: it is not known. */
export const loudnessOfTrack = (analysed: TrackAnalysis | undefined) =>
  analysed?.analysis
    ? loudnessOf(analysed.analysis.loudnessLufs, analysed.analysis.samplePeakDbfs)
    : null

/**
 * The loudness of an album, from its tracks: the mean of their energies, each as long as its track;
 * the gate of BS.1770 over the whole album would want its samples once more. null: nothing sounds.
 */
export function loudnessOfAlbum(tracks: Omit<MeasuredTrack, 'albumId'>[]): Loudness | null {
  let energy = 0
  let duration = 0
  let peakDbfs = -Infinity
  for (const { durationMs, loudnessLufs, samplePeakDbfs } of tracks) {
    const loudness = loudnessOf(loudnessLufs, samplePeakDbfs)
    if (!loudness || durationMs <= 0) continue
    energy += durationMs * 10 ** (loudness.lufs / 10)
    duration += durationMs
    peakDbfs = Math.max(peakDbfs, loudness.peakDbfs)
  }
  if (!duration) return null
  return { lufs: Math.round(1000 * Math.log10(energy / duration)) / 100, peakDbfs }
}

/** How loud these albums are; null as long as some of their tracks wait to be measured. */
export async function readAlbumLoudness({ tracks }: Pick<CatalogStore, 'tracks'>, ids: string[]) {
  const measured = await tracks.listMeasured(ANALYSIS_VERSION, ids)
  const byAlbum = Map.groupBy(measured, ({ albumId }) => albumId)
  return (albumId: string) => loudnessOfAlbum(byAlbum.get(albumId) ?? [])
}

import type { AudioAnalysis } from '@busker/audio-analysis/analysis'
import { ApiError, notFound } from '@busker/http/errors'
import type { CatalogStore } from '../store.ts'

/** What was measured of a track. 404 with the reason where there is nothing, or nothing yet. */
export async function getAnalysis(store: CatalogStore, id: string): Promise<AudioAnalysis> {
  const [track] = await store.tracks.find([id])
  if (!track) throw notFound('track', id)
  const known = await store.tracks.findAnalysis(id)
  if (!known)
    throw new ApiError(
      404,
      'NOT_ANALYSED_YET',
      `The sound of the track ${id} has not been measured yet. Ask again in some minutes.`,
    )
  if (!known.analysis) throw new ApiError(404, 'NO_WAVEFORM', known.failure.message)
  return known.analysis
}

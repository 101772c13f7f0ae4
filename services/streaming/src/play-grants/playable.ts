import { ApiError } from '@busker/http/errors'
import type { Previews } from '../previews/previews.ts'
import type { Rendition } from '../renditions/rendition.ts'

/** What of a track may be heard. */
export interface Playable {
  durationMs: number
  /** The preview that is served; null for the file itself. */
  previewSeconds: number | null
}

/**
 * Tells what is played of a track when so many seconds of it may be heard. Throws 409 rather than
 * give more than that.
 */
export const playableOf =
  (previews: Pick<Previews, 'get'>) =>
  async (rendition: Rendition, seconds: number | null): Promise<Playable> => {
    const { durationMs, trackId } = rendition
    const isShort = durationMs > 0 && seconds !== null && durationMs <= seconds * 1000
    if (seconds === null || isShort) return { durationMs, previewSeconds: null }
    const preview = await previews.get(rendition, seconds)
    if (!preview)
      throw new ApiError(
        409,
        'PREVIEW_NOT_POSSIBLE',
        `Of track ${trackId} no preview can be cut: its format, its size or damage to its file is in the way. A key without a preview plays it in full.`,
      )
    return { durationMs: preview.durationMs, previewSeconds: seconds }
  }

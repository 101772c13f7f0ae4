import { z } from 'zod'
import type { Loudness, Rendition } from '../renditions/rendition.ts'

export const soundLevel = z.object({
  loudness_lufs: z.number().describe('Integrated, ITU-R BS.1770-4.'),
  sample_peak_dbfs: z.number().describe('The greatest sample, not oversampled; 0 is full scale.'),
})

const levelJson = (level: Loudness | null) =>
  level && { loudness_lufs: level.lufs, sample_peak_dbfs: level.peakDbfs }

/** How loud a track is, and its album as a whole. */
export const loudnessJson = ({ trackLoudness, albumLoudness }: Rendition) => ({
  track: levelJson(trackLoudness),
  album: levelJson(albumLoudness),
})

import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'

/** As long as a tag gets. */
const text = z.string().max(500).optional()

export const matchedLines = z.object({
  lines: z
    .array(
      z.object({
        id: z.string().regex(ID_PATTERN).optional(),
        isrc: z.string().length(12).optional(),
        recordingMusicbrainzId: z.string().length(36).optional(),
        title: text,
        artist: text,
        album: text,
        durationMs: z.number().min(0).optional(),
      }),
    )
    .max(500),
})

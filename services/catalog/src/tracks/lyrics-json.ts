import type { Lyrics } from '@busker/audio-files/lyrics'
import { z } from 'zod'

const startMs = z.int().min(0)

/** The words of a track: `lines` with their times, or `text`. */
export const TrackLyrics = z
  .object({
    track_id: z.string(),
    language: z.string().nullable().describe('A BCP 47 tag; null where the file does not tell.'),
    lines: z
      .array(
        z.object({
          start_ms: startMs,
          text: z.string().describe('Empty while nothing is sung.'),
          words: z
            .array(z.object({ start_ms: startMs, text: z.string() }))
            .optional()
            .describe('With their own times, where the file has them; joined they are the text.'),
        }),
      )
      .nullable()
      .describe('In the order of their times; null where no times are known.'),
    text: z.string().nullable().describe('Lines without times; null where there are `lines`.'),
  })
  .meta({ id: 'TrackLyrics', description: 'The words of a track.' })

export const lyricsJson = (
  trackId: string,
  { language, lines, text }: Lyrics,
): z.infer<typeof TrackLyrics> => ({
  track_id: trackId,
  language,
  lines:
    lines?.map(({ startMs, text, words }) => ({
      start_ms: startMs,
      text,
      ...(words && { words: words.map((word) => ({ start_ms: word.startMs, text: word.text })) }),
    })) ?? null,
  text,
})

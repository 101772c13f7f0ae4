import type { z } from 'zod'
import type { ImportReport, unmatchedReasons } from './exchange.schemas.ts'
import type { FileFormat } from './file-format.ts'
import type { Matched } from './match-tracks.ts'

const messages: Record<(typeof unmatchedReasons)[number], string> = {
  NOTHING_TO_GO_BY: 'It names neither a title nor anything that identifies a song.',
  NOT_FOUND: 'The library has nothing like it.',
  AMBIGUOUS: 'Several songs are equally like it. Add the one that is meant.',
}

type Report = z.infer<typeof ImportReport>

/** Tells what became of the tracks of a file. */
export function reportOf(format: FileFormat, tracks: Matched[]): Report {
  const matched_by = { uri: 0, isrc: 0, musicbrainz: 0, name: 0 }
  for (const { found } of tracks) if (found.by) matched_by[found.by]++
  return {
    format,
    total: tracks.length,
    matched: tracks.filter(({ found }) => found.by).length,
    matched_by,
    unmatched: tracks.flatMap(({ listed, asked, found }, index) => {
      if (!found.reason) return []
      const { title = null, artist = null, album = null, isrc = null } = asked
      return {
        number: index + 1,
        line: listed.line,
        title,
        artist,
        album,
        isrc,
        reason: found.reason,
        message: messages[found.reason],
        candidates: found.candidates.map((one) => ({
          id: one.id,
          uri: `busker:track:${one.id}`,
          name: one.title,
          artist: one.artist,
          album: one.album,
          duration_ms: one.durationMs,
        })),
      }
    }),
  }
}

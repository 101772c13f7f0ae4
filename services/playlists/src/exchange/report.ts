import type { FileFormat } from './file-format.ts'
import type { Matched } from './match-tracks.ts'

const messages = {
  NOTHING_TO_GO_BY: 'It names neither a title nor anything that identifies a song.',
  NOT_FOUND: 'The library has nothing like it.',
  AMBIGUOUS: 'Several songs are equally like it. Add the one that is meant.',
}

/** One of several songs that a line may mean. */
interface Candidate {
  id: string
  uri: string
  name: string
  /** The credit as printed. */
  artist: string
  album: string
  duration_ms: number
}

/** A track of the file that was not imported. */
interface Unmatched {
  /** Which of the tracks of the file, from 1. */
  number: number
  /** The line of the file where it begins, from 1; null in JSPF, which has tracks but no lines. */
  line: number | null
  title: string | null
  artist: string | null
  album: string | null
  isrc: string | null
  reason: keyof typeof messages
  /** The reason for people. */
  message: string
  /** When it is ambiguous: up to five songs. */
  candidates: Candidate[]
}

/** What became of the tracks of a file. */
export interface ImportReport {
  /** How the file was read. */
  format: FileFormat
  /** How many tracks it lists. */
  total: number
  matched: number
  /** How many were told by their Busker URI or link, by ISRC, by MusicBrainz recording, by names. */
  matched_by: { uri: number; isrc: number; musicbrainz: number; name: number }
  /** All others, in the order of the file. */
  unmatched: Unmatched[]
}

/** Tells what became of the tracks of a file. */
export function reportOf(format: FileFormat, tracks: Matched[]): ImportReport {
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

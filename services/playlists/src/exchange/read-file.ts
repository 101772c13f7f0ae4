import { ApiError } from '@busker/http/errors'
import { decodeText } from './decode-text.ts'
import { type FileFormat, fileFormats, formatOfText, formatOfType } from './file-format.ts'
import { formats } from './formats.ts'
import { BrokenFile, type ListedPlaylist, MOST_LISTED, TooManyTracks } from './listed-playlist.ts'

/**
 * Reads the file of a playlist, whose format is told by the caller, else by its media type, else by what
 * it looks like. Throws 400 EMPTY_FILE and BROKEN_FILE, 413 TOO_MANY_TRACKS, 415.
 */
export function readFile(
  bytes: Uint8Array,
  { format: told, type }: { format: FileFormat | undefined; type: string | undefined },
): ListedPlaylist & { format: FileFormat } {
  const text = decodeText(bytes)
  if (!text.trim()) throw new ApiError(400, 'EMPTY_FILE', 'Send the file as the body; it is empty.')
  const format = told ?? formatOfType(type) ?? formatOfText(text)
  if (!format)
    throw new ApiError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `The body does not look like a playlist. Send one of ${fileFormats.join(', ')}, and say which by Content-Type or format.`,
    )
  try {
    return { ...formats[format].read(text), format }
  } catch (error) {
    if (error instanceof BrokenFile) throw new ApiError(400, 'BROKEN_FILE', error.message)
    if (error instanceof TooManyTracks)
      throw new ApiError(
        413,
        'TOO_MANY_TRACKS',
        `A playlist has room for ${MOST_LISTED} tracks. Send the file in parts.`,
      )
    throw error
  }
}

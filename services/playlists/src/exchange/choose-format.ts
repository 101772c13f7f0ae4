import { parseAccept } from 'hono/utils/accept'
import { type FileFormat, formatOfType } from './file-format.ts'

/** What a client gets that takes anything: the open format that holds most. */
const USUAL: FileFormat = 'xspf'

/** The format that an Accept header likes best; undefined when it takes none (RFC 9110, 12.5.1). */
export function formatAccepted(accept: string | undefined): FileFormat | undefined {
  if (!accept?.trim()) return USUAL
  const liked = parseAccept(accept).filter(({ q }) => q > 0)
  for (const { type } of liked) {
    const format = /^(\*|application)\/\*$/.test(type)
      ? USUAL
      : type === 'audio/*'
        ? 'm3u8'
        : type === 'text/*'
          ? 'csv'
          : formatOfType(type)
    if (format) return format
  }
  return undefined
}

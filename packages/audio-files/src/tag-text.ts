const longestLine = 500
const longestText = 100_000
const controls = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu

/** One line of a tag, fit for any store: trimmed, no control characters, or null when empty. */
export function tagLine(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const line = String(value).replace(controls, ' ').replace(/\s+/g, ' ').trim()
  return line.slice(0, longestLine).toWellFormed().trim() || null
}

/** Text of several lines, such as lyrics. */
export function tagText(value: string): string | null {
  const lines = value.replace(/\r\n?/g, '\n').split('\n')
  const text = lines.map((line) => line.replace(controls, ' ').trimEnd()).join('\n')
  return text.trim().slice(0, longestText).toWellFormed().trim() || null
}

/** UTF-8 that a reader took for Latin-1, as WAV's INFO chunk is read, put right. */
export function repairUtf8<T>(value: T): T | string {
  if (typeof value !== 'string' || !/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value))
    return value
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

import { tagLine } from './tag-text.ts'

/** Names of Discogs and iTunes that hold the marks at which others are split. */
const whole = ['Folk, World, & Country', 'Stage & Screen', 'Brass & Military']

/**
 * Genres one by one: split at ";", "," and line ends, and at "/" only between blanks, so that
 * "R&B/Soul" stays one; trimmed, in the order and case of their first mention, each once.
 */
export function splitGenres(tags: unknown[]): string[] {
  const found = new Map<string, string>()
  for (const tag of tags) {
    if (typeof tag !== 'string') continue
    for (const part of parts(tag)) {
      const genre = tagLine(part)
      const key = genre?.toLowerCase()
      if (genre && key && !found.has(key)) found.set(key, genre)
    }
  }
  return [...found.values()]
}

function parts(tag: string): string[] {
  const name = whole.find((one) => tag.trim().toLowerCase() === one.toLowerCase())
  return name ? [name] : tag.split(/[;,\0\r\n]|\s\/\s/)
}

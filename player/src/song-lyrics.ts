/** Words of a line with their times, in seconds. */
type SungWord = { at: number; text: string }
export type SungLine = SungWord & { words: SungWord[] }

/** The lyrics of a track: `lines` where their times are known, else `text`. */
export type SongLyrics = { language: string; lines: SungLine[]; text: string }

type Json = Record<string, unknown>

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {}
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])
const text = (value: unknown) => (typeof value === 'string' ? value : '')

function wordOf(value: unknown): SungWord {
  const { start_ms, text: words } = object(value)
  return { at: typeof start_ms === 'number' ? start_ms / 1000 : 0, text: text(words) }
}

/** Reads the answer of `/v1/tracks/ID/lyrics`; undefined where it holds no words. */
export function readLyrics(body: unknown): SongLyrics | undefined {
  const { language, lines, text: plain } = object(body)
  const sung = list(lines).map((line) => ({
    ...wordOf(line),
    words: list(object(line)['words']).map(wordOf),
  }))
  if (!sung.length && !text(plain)) return undefined
  return { language: text(language), lines: sung, text: text(plain) }
}

/** Which of these is sung at a moment (seconds): the last that has begun; −1 before the first. */
export function sungAt(parts: readonly { at: number }[], seconds: number) {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (parts[middle]!.at <= seconds) low = middle + 1
    else high = middle
  }
  return low - 1
}

import type { IAudioMetadata } from 'music-metadata'
import { parseLrc } from './lrc.ts'
import { type Lyrics, languageTag } from './lyrics.ts'

/** USLT and SYLT of ID3v2, ©lyr of MP4; LYRICS, SYNCEDLYRICS, … of Vorbis comments, APE and free frames. */
const NAMES =
  /(?:^|:)(?:uslt|ult|sylt|slt|©lyr|(?:un)?sync(?:ed|hroni[sz]ed)?[ _-]?lyrics|lyrics)(?:[:-][a-z]{2,3})?$/i

/** What SYLT may hold that is sung: "other", lyrics, and a transcription (ID3v2.4, 4.9). */
const SUNG = new Set([0, 1, 2])
const IN_MILLISECONDS = 2

/**
 * The words in the tags of a file: those with times, else the first. music-metadata's own reading is
 * passed over: it knows one time a line, and none of words.
 */
export function taggedLyrics(native: IAudioMetadata['native']): Lyrics | null {
  const all = Object.values(native)
    .flat()
    .filter(({ id }) => NAMES.test(id))
    .map(({ value }) => read(value))
    .filter((one) => one !== null)
  return all.find(({ lines }) => lines) ?? all[0] ?? null
}

function read(value: unknown): Lyrics | null {
  if (typeof value === 'string') return parseLrc(value)
  if (typeof value !== 'object' || value === null) return null
  const frame = value as Record<string, unknown>
  const language = languageTag(text(frame['language']))
  if (!Array.isArray(frame['syncText'])) return parseLrc(text(frame['text']), language)
  const parts = (frame['syncText'] as unknown[]).map(
    (part) => (part ?? {}) as Record<string, unknown>,
  )
  const words = parts.map((part) => ({
    at: number(part['timestamp'], 0),
    text: text(part['text']),
  }))
  if (!SUNG.has(number(frame['contentType'], 1))) return null
  if (frame['timeStampFormat'] !== IN_MILLISECONDS)
    return parseLrc(words.map((one) => one.text).join('\n'), language)
  return parseLrc(lrcOf(words), language)
}

const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' ? value : otherwise
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Where any part begins a line (ID3v2.4, 4.9), parts are words; else each is a line. */
function lrcOf(parts: { at: number; text: string }[]) {
  const inLines = parts.some((part) => /^[\r\n]/.test(part.text))
  return parts
    .map((part, at) => {
      const begins = at === 0 || !inLines || /^[\r\n]/.test(part.text)
      const words = part.text.replace(/[\r\n]+/g, ' ').replace(/[[\]<>]/g, ' ')
      const [open, close] = begins ? ['\n[', ']'] : ['<', '>']
      return `${open}${stamp(part.at)}${close}${begins ? words.trimStart() : words}`
    })
    .join('')
}

const stamp = (ms: number) => {
  const whole = Math.min(Math.max(0, Math.floor(ms) || 0), 999 * 60_000)
  const seconds = String(Math.floor(whole / 1000) % 60).padStart(2, '0')
  return `${Math.floor(whole / 60_000)}:${seconds}.${String(whole % 1000).padStart(3, '0')}`
}

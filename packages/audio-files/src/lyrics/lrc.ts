import { tagText } from '../tag-text.ts'
import { type LyricLine, type LyricWord, type Lyrics, languageTag } from './lyrics.ts'

/** What one song may hold; a line with many times stands once for each. */
const MOST_LINES = 5000
const MOST_CHARACTERS = 100_000
const LONGEST_LINE = 1000
const LONGEST_MS = 24 * 3600 * 1000

/** `[1:02.5]`, `[01:02.50]`, `[01:02:50]`, `[01:02]`, and the same in `<>` before a word. */
const STAMP = String.raw`(\d{1,3}):(\d{1,2})(?:[.:](\d{1,3}))?`
const lineStamp = new RegExp(String.raw`[ \t]*\[${STAMP}\]`, 'y')
const wordStamp = new RegExp(String.raw`[<[]${STAMP}[>\]]`, 'g')
const idTag = /^\s*\[\s*([a-z#]{1,16})\s*:([^\]]*)\]\s*$/i
/** Marks that turn the direction of what follows, also beyond their line (UAX 9). */
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Reads LRC, also with times of words (the "enhanced" form, in `<>` or `[]`), several times before a
 * line, and `[offset:ms]`; what has no times at all is plain text. null where there are no words.
 * There is no standard: this is what players and editors agree on.
 */
export function parseLrc(source: string, language: string | null = null): Lyrics | null {
  const clean = tagText(source.replace(/^\ufeff/, '').replace(directions, ''))
  if (clean === null) return null
  const tags = new Map<string, string>()
  const plain: string[] = []
  const lines: LyricLine[] = []
  let room = MOST_CHARACTERS
  for (const line of clean.split('\n')) {
    const { stamps, rest } = takeStamps(line)
    const tag = stamps.length ? null : idTag.exec(line)
    if (tag) tags.set(tag[1]!.toLowerCase(), tag[2]!.trim())
    else plain.push(stamps.length ? rest : line)
    for (const startMs of stamps) {
      const read = lineOf(startMs, rest, stamps.length === 1)
      room -= read.text.length * (read.words ? 2 : 1)
      if (room < 0 || lines.length === MOST_LINES) break
      lines.push(read)
    }
  }
  const told = languageTag(tags.get('la') ?? tags.get('lang') ?? tags.get('language')) ?? language
  if (lines.some(({ text }) => text))
    return { language: told, text: null, lines: inTime(lines, Number(tags.get('offset')) || 0) }
  const text = plain.join('\n').trim()
  return text ? { language: told, text, lines: null } : null
}

/** The times that stand before a line, in milliseconds, and what follows them. */
function takeStamps(line: string) {
  const stamps: number[] = []
  let end = 0
  lineStamp.lastIndex = 0
  for (let match = lineStamp.exec(line); match; match = lineStamp.exec(line)) {
    stamps.push(millisecondsOf(match))
    end = lineStamp.lastIndex
  }
  return { stamps, rest: line.slice(end) }
}

const millisecondsOf = ([, minutes, seconds, fraction = '']: RegExpMatchArray) =>
  Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'))

/** Times of words hold for one time of their line alone. */
function lineOf(startMs: number, source: string, once: boolean): LyricLine {
  const parts: LyricWord[] = []
  let at = { startMs, from: 0 }
  const close = (until: number) => {
    const text = source.slice(at.from, until)
    const last = parts.at(-1)
    if (text.trim() || !last) parts.push({ startMs: at.startMs, text })
    else last.text += text
  }
  for (const match of source.matchAll(wordStamp)) {
    close(match.index)
    at = { startMs: millisecondsOf(match), from: match.index + match[0].length }
  }
  close(source.length)
  const words = fit(parts)
  const text = words.map((word) => word.text).join('')
  return once && words.length > 1 ? { startMs, text, words } : { startMs, text }
}

/** Without blanks around the line, single ones within, and cut where it is too long. */
function fit(parts: LyricWord[]): LyricWord[] {
  const words: LyricWord[] = []
  let length = 0
  let blank = true
  for (const { startMs, text } of parts) {
    let one = text.replace(/\s+/g, ' ')
    if (blank) one = one.trimStart()
    one = one.slice(0, LONGEST_LINE - length).toWellFormed()
    if (!one) continue
    length += one.length
    blank = one.endsWith(' ')
    words.push({ startMs, text: one })
  }
  const last = words.at(-1)
  if (last) last.text = last.text.trimEnd()
  return words.filter(({ text }) => text)
}

/** By their times; a positive offset brings all forward. */
function inTime(lines: LyricLine[], offset: number): LyricLine[] {
  const shift = <T extends { startMs: number }>(one: T): T => ({
    ...one,
    startMs: Math.min(LONGEST_MS, Math.max(0, Math.round(one.startMs - offset))),
  })
  const shifted = lines.map(({ words, ...line }) => {
    const start = shift(line)
    if (!words) return start
    let from = start.startMs
    // A word is never sung before the one that stands before it.
    const ordered = words.map(shift).map((word) => {
      from = Math.max(from, word.startMs)
      return { ...word, startMs: from }
    })
    return { ...start, words: ordered }
  })
  return shifted.toSorted((a, b) => a.startMs - b.startMs)
}

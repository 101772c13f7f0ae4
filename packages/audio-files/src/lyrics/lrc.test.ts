import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { parseLrc } from './lrc.ts'

test('a song with times is read line by line, and what tells of the song is left out', () => {
  const lrc =
    '\ufeff[ar:Anna]\r\n[la:de]\r\n[00:12.5]Erste  Zeile\r\n\r\n[1:02]\r\n[00:20:07] Zweite'
  expect(parseLrc(lrc)).toEqual({
    language: 'de',
    text: null,
    lines: [
      { startMs: 12_500, text: 'Erste Zeile' },
      { startMs: 20_070, text: 'Zweite' },
      { startMs: 62_000, text: '' },
    ],
  })
})

test('a refrain that is written once comes as often as it is sung', () => {
  expect(parseLrc('[00:10.00][00:30.00] La la\n[00:20.00]Other')?.lines).toEqual([
    { startMs: 10_000, text: 'La la' },
    { startMs: 20_000, text: 'Other' },
    { startMs: 30_000, text: 'La la' },
  ])
})

test('a positive offset brings the words forward, and none before the song', () => {
  const { lines } = parseLrc('[offset:+1500]\n[00:01.00]a\n[00:10.00]b <00:11.00>c') ?? {}
  expect(lines).toEqual([
    { startMs: 0, text: 'a' },
    {
      startMs: 8500,
      text: 'b c',
      words: [
        { startMs: 8500, text: 'b ' },
        { startMs: 9500, text: 'c' },
      ],
    },
  ])
})

test('times of words are kept, in either notation, and an end without a word is none', () => {
  const words = [
    { startMs: 1000, text: 'How ' },
    { startMs: 1400, text: 'are ' },
    { startMs: 2000, text: 'you' },
  ]
  for (const line of [
    '[00:01.00]<00:01.00>How <00:01.40>are <00:02.00>you<00:02.50>',
    '[00:01.00]How [00:01.40]are [00:02.00]you[00:02.50]',
  ])
    expect(parseLrc(line)?.lines).toEqual([{ startMs: 1000, text: 'How are you', words }])
})

test('words without times are plain text', () => {
  expect(parseLrc('[ti:Song]\nla la\n\n(twice) [x2]', 'fr')).toEqual({
    language: 'fr',
    text: 'la la\n\n(twice) [x2]',
    lines: null,
  })
  for (const none of ['', ' \n\0', '[ti:Song]', '[00:01.00]\n[00:02.00]'])
    expect(parseLrc(none)).toBeNull()
})

test('a short file cannot become a large answer', () => {
  const bomb = '[00:01.00]'.repeat(4000) + 'x'.repeat(50_000)
  expect(JSON.stringify(parseLrc(bomb)).length).toBeLessThan(300_000)
  expect(parseLrc('[00:01.00]\n'.repeat(50_000) + '[00:01.00]a')).toBeNull()
})

const time = fc.integer({ min: 0, max: 5_999_990 }).map((ms) => Math.floor(ms / 10) * 10)
const stamp = (ms: number) =>
  [ms / 60_000, (ms / 1000) % 60, (ms / 10) % 100]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
    .replace(/:(\d\d)$/, '.$1')
const word = fc.stringMatching(/^[\p{L}'’.,!-]{1,12}$/u)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))

test('whatever is written with times is read with the same times and words, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(time, words), { minLength: 1, maxLength: 30 }), (song) => {
      const lrc = song.map(([ms, text]) => `[${stamp(ms)}]${text}`).join('\n')
      const sung = song.toSorted(([a], [b]) => a - b)
      expect(parseLrc(lrc)?.lines).toEqual(sung.map(([startMs, text]) => ({ startMs, text })))
    }),
  )
})

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '[',
        ']',
        '<',
        '>',
        '[00:01.00]',
        '<1:2>',
        '[999:99:999]',
        '\n',
        '\0',
        '\u202e',
      ),
      fc.constantFrom(
        '[offset:1e400]',
        '[offset:-99999999999]\n',
        '[la:xx-]',
        '[la:de]\n',
        '\ud800',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('no text, however odd, breaks the reader, and what it reads can be stored and shown', () => {
  fc.assert(
    fc.property(hostile, (source) => {
      const read = parseLrc(source)
      if (!read) return
      expect(JSON.stringify(read)).not.toMatch(/\\u0000|[\u202a-\u202e]/)
      if (read.text !== null) return expect(read.text.trim()).toBe(read.text)
      let before = 0
      for (const { startMs, text, words } of read.lines) {
        expect(Number.isSafeInteger(startMs)).toBe(true)
        expect(startMs).toBeGreaterThanOrEqual(before)
        before = startMs
        expect(text.isWellFormed()).toBe(true)
        expect(text).toBe(text.trim())
        expect(text).not.toContain('\n')
        if (words) expect(words.map((one) => one.text).join('')).toBe(text)
      }
    }),
    { numRuns: 1000 },
  )
})

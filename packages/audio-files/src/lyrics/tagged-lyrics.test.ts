import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { languageTag } from './lyrics.ts'
import { taggedLyrics } from './tagged-lyrics.ts'

const sylt = (syncText: { timestamp: number; text: string }[], more = {}) => ({
  id: 'SYLT',
  value: { language: 'deu', contentType: 1, timeStampFormat: 2, descriptor: '', syncText, ...more },
})
const uslt = { id: 'USLT', value: { language: 'XXX', descriptor: '', text: 'la\nla' } }

test('words with times go before words without, wherever they stand', () => {
  const read = taggedLyrics({
    'ID3v2.4': [uslt, { id: 'TIT2', value: 'Song' }, sylt([{ timestamp: 1500, text: 'Hallo' }])],
  })
  expect(read).toEqual({ language: 'de', text: null, lines: [{ startMs: 1500, text: 'Hallo' }] })
  expect(taggedLyrics({ 'ID3v2.3': [uslt] })).toEqual({
    language: null,
    text: 'la\nla',
    lines: null,
  })
  for (const id of [
    'LYRICS',
    'SYNCEDLYRICS',
    'UNSYNCEDLYRICS',
    '©lyr',
    'TXXX:LYRICS',
    'lyrics-eng',
  ])
    expect(taggedLyrics({ vorbis: [{ id, value: '[00:02.00]one' }] })?.lines).toHaveLength(1)
})

test('syllables that begin lines with a line end are joined to lines', () => {
  const parts = [
    { timestamp: 1000, text: 'Strang' },
    { timestamp: 1400, text: 'ers' },
    { timestamp: 2000, text: ' in' },
    { timestamp: 3000, text: '\nDoo' },
    { timestamp: 3500, text: 'be [doo]' },
  ]
  expect(taggedLyrics({ id3: [sylt(parts)] })?.lines).toEqual([
    {
      startMs: 1000,
      text: 'Strangers in',
      words: [
        { startMs: 1000, text: 'Strang' },
        { startMs: 1400, text: 'ers' },
        { startMs: 2000, text: ' in' },
      ],
    },
    {
      startMs: 3000,
      text: 'Doobe doo',
      words: [
        { startMs: 3000, text: 'Doo' },
        { startMs: 3500, text: 'be doo' },
      ],
    },
  ])
})

test('times in frames of MPEG tell no moment: their words are plain; chords are no words', () => {
  const parts = [{ timestamp: 7, text: 'Hallo' }]
  expect(taggedLyrics({ id3: [sylt(parts, { timeStampFormat: 1 })] })?.text).toBe('Hallo')
  expect(taggedLyrics({ id3: [sylt(parts, { contentType: 5 })] })).toBeNull()
})

test('a language is told by any of its codes, and none by a placeholder', () => {
  expect(['deu', 'eng', 'pt_br', 'ja', ' AR '].map(languageTag)).toEqual([
    'de',
    'en',
    'pt-BR',
    'ja',
    'ar',
  ])
  expect(['XXX', 'und', '', 'x', '\0\0\0', 'zxx', 'de-', undefined].map(languageTag)).toEqual(
    Array<null>(8).fill(null),
  )
})

test('no tag, however odd, breaks the reader', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (values) => {
      taggedLyrics({ any: values.map((value) => ({ id: 'LYRICS', value }) as never) })
      taggedLyrics({ any: values.map((text) => sylt([{ timestamp: text, text }] as never)) })
    }),
  )
})

import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readLyrics, sungAt } from './song-lyrics.ts'
import { peaksOf } from './waveform-peaks.ts'

test('the line that is sung is the last that has begun', () => {
  const lines = [1, 2, 2, 5].map((at) => ({ at }))
  expect([0, 1, 1.9, 2, 4.9, 5, 99].map((second) => sungAt(lines, second))).toEqual([
    -1, 0, 0, 2, 2, 3, 3,
  ])
  expect(sungAt([], 3)).toBe(-1)
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(100), (times, now) => {
      const parts = times.toSorted((a, b) => a - b).map((at) => ({ at }))
      expect(sungAt(parts, now)).toBe(parts.filter(({ at }) => at <= now).length - 1)
    }),
  )
})

test('lyrics are read with their times in seconds', () => {
  const words = [{ start_ms: 1500, text: 'La' }]
  expect(readLyrics({ language: 'fr', lines: [{ start_ms: 1500, text: 'La', words }] })).toEqual({
    language: 'fr',
    text: '',
    lines: [{ at: 1.5, text: 'La', words: [{ at: 1.5, text: 'La' }] }],
  })
  expect(readLyrics({ language: null, lines: null, text: 'la' })?.text).toBe('la')
  expect(readLyrics({ lines: [], text: '' })).toBeUndefined()
})

test('no answer of a server, however odd, breaks the readers', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      readLyrics(body)
      readLyrics({ lines: [body, { words: body }], text: body })
      peaksOf(body)
      peaksOf({ peaks: body })
    }),
  )
})

import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { bestReleaseDate, releaseDate } from './release-date.ts'

test.each([
  ['1994', '1994', 'year'],
  [1994, '1994', 'year'],
  ['1994-05', '1994-05', 'month'],
  ['1994-05-03', '1994-05-03', 'day'],
  ['19940503', '1994-05-03', 'day'],
  ['1994/5/3', '1994-05-03', 'day'],
  ['1994-05-03T07:00:00Z', '1994-05-03', 'day'],
  ['1994-02-31', '1994-02', 'month'],
  ['1994-00-00', '1994', 'year'],
] as const)('an album of %p came out on %s', (tag, date, precision) => {
  expect(releaseDate(tag)).toEqual({ date, precision })
})

test.each(['', 'soon', '0', '0000', '94', '123456789012', undefined, {}])(
  '%p is no date',
  (tag) => {
    expect(releaseDate(tag)).toBeNull()
  },
)

test('a fuller date of the same year is taken, another edition is not', () => {
  expect(bestReleaseDate(['1994', '1994-05-03', '1970-01-01'])?.date).toBe('1994-05-03')
  expect(bestReleaseDate([undefined, 'soon', 2001])?.date).toBe('2001')
})

test('every date that is told is a real day, and told alike when read again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (tag) => {
      const read = releaseDate(tag)
      if (!read) return
      expect(Number.isNaN(Date.parse(read.date))).toBe(false)
      expect(releaseDate(read.date)).toEqual(read)
    }),
  )
})

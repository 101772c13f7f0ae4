import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { yearBeginnings } from './fts-expression.ts'

test('exactly the years of a span begin so', () => {
  const year = fc.integer({ min: 1, max: 9999 })
  fc.assert(
    fc.property(year, year, year, (a, b, asked) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const beginnings = yearBeginnings(from, to)
      const digits = String(asked).padStart(4, '0')
      expect(beginnings.some((b) => digits.startsWith(b))).toBe(asked >= from && asked <= to)
      expect(beginnings.length).toBeLessThan(100)
    }),
  )
  expect(yearBeginnings(1990, 2001)).toEqual(['199', '2000', '2001'])
})

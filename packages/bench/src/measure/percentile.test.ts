import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { percentile } from './percentile.ts'

test('of fifty listeners the 95th percentile is the third that waited longest', () => {
  const waits = Array.from({ length: 50 }, (_, i) => i + 1)
  expect(percentile(waits.toReversed(), 0.95)).toBe(48)
  expect(percentile(waits, 0.5)).toBe(25)
  expect(percentile([], 0.5)).toBeNaN()
})

test('as many as were asked for did not wait longer', () => {
  const waits = fc.array(fc.double({ noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(waits, fc.double({ min: 0, max: 1, noNaN: true }), (numbers, part) => {
      const limit = percentile(numbers, part)
      expect(numbers).toContain(limit)
      expect(numbers.filter((one) => one <= limit).length).toBeGreaterThanOrEqual(
        Math.ceil(part * numbers.length),
      )
    }),
  )
})

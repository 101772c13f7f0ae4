import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { median } from './median.ts'

test('as many rounds are below the median as above it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
      const middle = median(numbers)
      const below = numbers.filter((number) => number < middle).length
      const above = numbers.filter((number) => number > middle).length
      expect(below).toBeLessThanOrEqual(numbers.length / 2)
      expect(above).toBeLessThanOrEqual(numbers.length / 2)
    }),
  )
})

test('two rounds meet in the middle, and none make no median', () => {
  expect(median([4, 1])).toBe(2.5)
  expect(median([])).toBeNaN()
})

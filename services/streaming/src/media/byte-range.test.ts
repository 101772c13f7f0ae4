import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readByteRange } from './byte-range.ts'

test('a player gets the bytes it asks for', () => {
  expect(readByteRange('bytes=0-0', 100)).toEqual({ first: 0, last: 0 })
  expect(readByteRange('bytes=10-19', 100)).toEqual({ first: 10, last: 19 })
  expect(readByteRange('bytes=90-', 100)).toEqual({ first: 90, last: 99 })
  expect(readByteRange('bytes=-5', 100)).toEqual({ first: 95, last: 99 })
  expect(readByteRange('bytes=-500', 100)).toEqual({ first: 0, last: 99 })
  expect(readByteRange('bytes=50-5000', 100)).toEqual({ first: 50, last: 99 })
  expect(readByteRange('Bytes = 1-2', 100)).toEqual({ first: 1, last: 2 })
})

test('a range past the end cannot be satisfied', () => {
  expect(readByteRange('bytes=100-', 100)).toBe('unsatisfiable')
  expect(readByteRange('bytes=100-200', 100)).toBe('unsatisfiable')
  expect(readByteRange('bytes=-0', 100)).toBe('unsatisfiable')
  expect(readByteRange('bytes=0-', 0)).toBe('unsatisfiable')
})

test('what is not one range of bytes is ignored, and the whole file is sent', () => {
  for (const header of [
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=5-1',
    'items=0-1',
    'bytes=0-1,5-6',
  ])
    expect(readByteRange(header, 100)).toBeUndefined()
})

test('whatever is asked, no byte outside the file is named', () => {
  const number = fc.oneof(fc.nat(300), fc.maxSafeNat())
  const header = fc.oneof(
    fc.string(),
    fc.tuple(number, number).map(([a, b]) => `bytes=${a}-${b}`),
    number.map((a) => `bytes=${a}-`),
    number.map((a) => `bytes=-${a}`),
  )
  fc.assert(
    fc.property(header, fc.nat(250), (asked, size) => {
      const range = readByteRange(asked, size)
      if (range === undefined || range === 'unsatisfiable') return
      expect(range.first).toBeGreaterThanOrEqual(0)
      expect(range.first).toBeLessThanOrEqual(range.last)
      expect(range.last).toBeLessThan(size)
    }),
  )
})

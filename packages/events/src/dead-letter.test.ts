import { expect, test } from 'bun:test'
import { isDead } from './dead-letter.ts'

test('an event is given up after many tries, if others went through since the first', () => {
  expect(isDead(16, 1000, 2000)).toBe(true)
  expect(isDead(15, 1000, 2000)).toBe(false)
})

test('while nothing goes through, nothing is given up, however often it was tried', () => {
  expect(isDead(1000, 1000, 1000)).toBe(false)
  expect(isDead(1000, 1000, 0)).toBe(false)
})

import { expect, test } from 'bun:test'
import { isPlay, isPossible } from './counts.ts'

test('thirty seconds of a song are a play, a moment less is none', () => {
  expect(isPlay(30_000, 240_000)).toBe(true)
  expect(isPlay(29_999, 240_000)).toBe(false)
})

test('a jingle of ten seconds is a play after nine', () => {
  expect(isPlay(9_000, 10_000)).toBe(true)
  expect(isPlay(8_999, 10_000)).toBe(false)
})

test('nobody hears a minute in ten seconds', () => {
  const began = new Date('2026-11-22T12:00:00Z')
  expect(isPossible(60_000, began, new Date('2026-11-22T12:00:10Z'))).toBe(false)
  expect(isPossible(60_000, began, new Date('2026-11-22T12:01:00Z'))).toBe(true)
})

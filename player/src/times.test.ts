import { expect, test } from 'bun:test'
import { spokenTime } from './localize/spoken-time.ts'
import { clockTime } from './times.ts'

test('times of a song read as a listener expects', () => {
  expect([0, 9.9, 63, 599, 3723].map(clockTime)).toEqual([
    '0:00',
    '0:09',
    '1:03',
    '9:59',
    '1:02:03',
  ])
  expect([Number.NaN, -3, Number.POSITIVE_INFINITY].map(clockTime)).toEqual([
    '0:00',
    '0:00',
    '0:00',
  ])
})

test('a screen reader hears times in words', () => {
  expect([0, 1, 63, 240, 3600, 7322].map(spokenTime)).toEqual([
    '0 seconds',
    '1 second',
    '1 minute 3 seconds',
    '4 minutes',
    '1 hour',
    '2 hours 2 minutes 2 seconds',
  ])
})

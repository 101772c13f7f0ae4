import { describe, expect, test } from 'bun:test'
import { backoffSuite } from './backoff.suite.ts'
import { limiterSuite } from './limiter.suite.ts'
import { createMemoryLimiter } from './memory.ts'
import { openLimits } from './open.ts'

describe('limits in memory', () => {
  limiterSuite(() => openLimits('memory:'))
  backoffSuite(() => openLimits('memory:'))
})

test('tries come back together, by the hours since the first one, until a listener was quiet for as long', async () => {
  const HOUR = 3600
  let hours = 0
  const tries = createMemoryLimiter({ points: 2, seconds: 3 * HOUR }, () => hours * HOUR * 1000)
  const told = []
  for (hours of [0, 2, 2.5, 4, 6, 8, 12])
    told.push([hours, ...Object.values(await tries.count('ada'))])
  expect(told).toEqual([
    [0, 0, 1, 3 * HOUR],
    [2, 0, 0, HOUR],
    [2.5, HOUR / 2, 0, HOUR / 2],
    [4, 0, 1, 2 * HOUR],
    [6, 0, 1, 3 * HOUR],
    [8, 0, 0, HOUR],
    [12, 0, 1, 3 * HOUR],
  ])
})

test('a place that counts nothing is refused with what to write', () => {
  for (const url of ['memcached://cache', 'redis', ''])
    expect(() => openLimits(url)).toThrow('Use memory:, redis://… or https://:TOKEN@…')
})

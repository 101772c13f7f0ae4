import { describe, expect, test } from 'bun:test'
import { backoffSuite } from './backoff.suite.ts'
import { limiterSuite } from './limiter.suite.ts'
import { openLimits } from './open.ts'

describe('limits in memory', () => {
  limiterSuite(() => openLimits('memory:'))
  backoffSuite(() => openLimits('memory:'))
})

test('a place that counts nothing is refused with what to write', () => {
  for (const url of ['memcached://cache', 'redis', ''])
    expect(() => openLimits(url)).toThrow('Use memory:, redis://… or https://:TOKEN@…')
})

import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { retryAfterMs } from './retry-after.ts'

test('seconds and dates say the same, and our own clock does not matter where the site tells its', () => {
  const valid = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(fc.nat(100_000), valid, (seconds, date) => {
      const then = new Date(date.getTime() + seconds * 1000)
      expect(retryAfterMs(String(seconds))).toBe(seconds * 1000)
      expect(retryAfterMs(then.toUTCString(), date.toUTCString())).toBe(seconds * 1000)
    }),
  )
})

test('what is past is now, and what is neither is nothing', () => {
  expect(retryAfterMs('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(0)
  for (const none of [null, '', 'soon', '-1x', '1.5 songs'])
    expect(retryAfterMs(none)).toBeUndefined()
})

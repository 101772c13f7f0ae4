import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createMemoryBackoff } from './memory-backoff.ts'

const policy = fc.record({
  free: fc.integer({ min: 1, max: 6 }),
  first: fc.integer({ min: 1, max: 20 }),
  most: fc.integer({ min: 20, max: 1000 }),
  forgets: fc.integer({ min: 1, max: 2000 }),
})

/** Told in the plainest way: every try that was made, oldest first, and nothing else. */
function waitOf(made: number[], now: number, { free, first, most, forgets }: Policy) {
  let [count, until] = [0, 0]
  for (const at of [...made, now]) {
    if (count > 0 && at >= until + forgets) count = 0
    if (at === now) return count === 0 ? 0 : Math.max(0, until - now)
    count++
    const doublings = count - free
    until = at + (doublings < 0 ? 0 : Math.min(most, first * 2 ** doublings))
  }
  return 0
}
type Policy = typeof policy extends fc.Arbitrary<infer T> ? T : never

test('at whatever times somebody tries, the waits are those of the rule', async () => {
  await fc.assert(
    fc.asyncProperty(
      policy,
      fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }),
      async (rule, pauses) => {
        let now = 1
        const backoff = createMemoryBackoff(rule, () => now * 1000)
        const made: number[] = []
        for (const pause of pauses) {
          now += pause + 1
          const wait = await backoff.take('ada')
          expect(wait).toBe(waitOf(made, now, rule))
          if (wait === 0) made.push(now)
        }
      },
    ),
  )
})

test('who tries as often as it goes gets no more tries than the delays leave room for', async () => {
  const rule = { free: 10, first: 5, most: 900, forgets: 3600 }
  let now = 1
  const backoff = createMemoryBackoff(rule, () => now * 1000)
  let tries = 0
  for (; now <= 24 * 3600; now++) if ((await backoff.take('owner')) === 0) tries++
  expect(tries).toBeLessThanOrEqual(115)
})

test('of very many names the one that was tried last is still known', async () => {
  const backoff = createMemoryBackoff({ free: 1, first: 1000, most: 1000, forgets: 1000 })
  for (let i = 0; i < 100_001; i++) await backoff.take(`name ${i}`)
  expect(await backoff.take('name 100000')).toBeGreaterThan(0)
  expect(await backoff.take('name 0')).toBe(0)
})

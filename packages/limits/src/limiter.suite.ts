import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Limits } from './open.ts'

/** What every place where limiters count must do. */
export function limiterSuite(open: () => Limits) {
  let limits: Limits
  beforeAll(() => {
    limits = open()
  })
  afterAll(() => limits.close())
  const limiter = (points: number, seconds = 3600, name: string = crypto.randomUUID()) =>
    limits.limiter(name, { points, seconds })

  test('a listener may try so often, then has to wait; the next one need not', async () => {
    const tries = limiter(3)
    for (let times = 0; times < 3; times++) expect(await tries.take('ada')).toBe(0)
    const wait = await tries.take('ada')
    expect(wait).toBeGreaterThanOrEqual(1)
    expect(wait).toBeLessThanOrEqual(3600)
    expect(await tries.take('bob')).toBe(0)
  })

  test('who counts is told how many tries are left, and when they are back', async () => {
    const tries = limiter(2, 30)
    const told = [await tries.count('ada'), await tries.count('ada'), await tries.count('ada')]
    expect(told.map(({ left }) => left)).toEqual([1, 0, 0])
    expect(told.map(({ wait }) => wait > 0)).toEqual([false, false, true])
    for (const { resets } of told) {
      expect(resets).toBeGreaterThanOrEqual(1)
      expect(resets).toBeLessThanOrEqual(30)
    }
  })

  test('of twenty who try at once under one name, as many go in as there is room', async () => {
    const tries = limiter(5)
    const waits = await Promise.all(Array.from({ length: 20 }, () => tries.take('crowd')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('who is forgiven starts anew, and nobody else does', async () => {
    const tries = limiter(1)
    for (const key of ['ada', 'bob']) await tries.take(key)
    await tries.forgive('ada')
    await tries.forgive('nobody')
    expect(await tries.take('ada')).toBe(0)
    expect(await tries.take('bob')).toBeGreaterThan(0)
  })

  test('who waits as long as told may go on', async () => {
    const tries = limiter(1, 1)
    await tries.take('ada')
    await Bun.sleep((await tries.take('ada')) * 1000 + 50)
    expect(await tries.take('ada')).toBe(0)
  })

  test('signing in and playing are counted apart', async () => {
    const [signIn, play] = [limiter(1), limiter(1)]
    expect([await signIn.take('ada'), await play.take('ada')]).toEqual([0, 0])
    expect(await signIn.take('ada')).toBeGreaterThan(0)
  })

  test('whoever tries in whatever order, each has the same number of tries', async () => {
    const somebody = fc.constantFrom('ada', 'ADA', 'ada ', 'björn', '203.0.113.7 owner', '*', 'a:b')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(somebody, fc.boolean()), { maxLength: 20 }),
        async (points, steps) => {
          const tries = limiter(points)
          const used = new Map<string, number>()
          for (const [who, forgiven] of steps) {
            if (forgiven) {
              await tries.forgive(who)
              used.delete(who)
              continue
            }
            const before = used.get(who) ?? 0
            expect((await tries.take(who)) === 0).toBe(before < points)
            used.set(who, before + 1)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
}

import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { BackoffPolicy } from './backoff.ts'
import type { Limits } from './open.ts'

/** What every place where growing delays are counted must do. */
export function backoffSuite(open: () => Pick<Limits, 'backoff' | 'close'>) {
  let limits: ReturnType<typeof open>
  beforeAll(() => {
    limits = open()
  })
  afterAll(() => limits.close())
  const backoff = (policy: Partial<BackoffPolicy>, name: string = crypto.randomUUID()) =>
    limits.backoff(name, { free: 3, first: 1000, most: 100_000, forgets: 100_000, ...policy })

  test('the first tries are free, then a listener has to wait; the next one need not', async () => {
    const tries = backoff({ free: 3 })
    for (let times = 0; times < 3; times++) expect(await tries.take('ada')).toBe(0)
    const wait = await tries.take('ada')
    expect(wait).toBeGreaterThan(900)
    expect(wait).toBeLessThanOrEqual(1000)
    expect(await tries.take('bob')).toBe(0)
  })

  test('each wait is twice the one before it, up to the longest', async () => {
    const tries = backoff({ free: 1, first: 0.1, most: 0.4 })
    await tries.take('ada')
    for (const least of [100, 200, 400, 400]) {
      const from = performance.now()
      while ((await tries.take('ada')) > 0) await Bun.sleep(2)
      // Less by what the answer to the try before it took.
      expect(performance.now() - from).toBeGreaterThan(least - 50)
    }
  })

  test('who goes on trying meanwhile does not wait longer for it', async () => {
    const tries = backoff({ free: 1, first: 0.3 })
    await tries.take('ada')
    const waits = await Promise.all(Array.from({ length: 50 }, () => tries.take('ada')))
    expect(new Set(waits)).toEqual(new Set([1]))
    await Bun.sleep(350)
    expect(await tries.take('ada')).toBe(0)
  })

  test('of fifty who try at once under one name, as many go in as are free', async () => {
    const tries = backoff({ free: 7 })
    const waits = await Promise.all(Array.from({ length: 50 }, () => tries.take('crowd')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(7)
  })

  test('after the wait one of many who try at once goes in', async () => {
    const tries = backoff({ free: 1, first: 0.1, most: 1000 })
    await tries.take('crowd')
    await Bun.sleep(150)
    const waits = await Promise.all(Array.from({ length: 50 }, () => tries.take('crowd')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(1)
  })

  test('tries are forgotten after quiet', async () => {
    const tries = backoff({ free: 1, first: 0.1, most: 0.1, forgets: 0.1 })
    await tries.take('ada')
    expect(await tries.take('ada')).toBe(1)
    await Bun.sleep(400)
    const later = backoff({ free: 2, first: 1000, forgets: 0.1 })
    for (let times = 0; times < 3; times++) {
      expect(await later.take('bob')).toBe(0)
      await Bun.sleep(200)
    }
    expect(await tries.take('ada')).toBe(0)
  })

  test('a good try is taken back: it counts no more, and the bad ones still do', async () => {
    const tries = backoff({ free: 3 })
    await tries.take('ada')
    for (let times = 0; times < 5; times++) {
      expect(await tries.take('ada')).toBe(0)
      await tries.undo('ada')
    }
    await tries.undo('nobody')
    expect([await tries.take('ada'), await tries.take('ada')]).toEqual([0, 0])
    expect(await tries.take('ada')).toBeGreaterThan(0)
  })

  test('signing in and resetting are counted apart', async () => {
    const [signIn, reset] = [backoff({ free: 1 }), backoff({ free: 1 })]
    expect([await signIn.take('ada'), await reset.take('ada')]).toEqual([0, 0])
    expect(await signIn.take('ada')).toBeGreaterThan(0)
  })

  test('whoever tries, is forgiven or takes a try back, in whatever order: all get what a simple count gives', async () => {
    const somebody = fc.constantFrom('ada', 'ADA', 'ada ', 'björn', '203.0.113.7', '*', 'a:b', '')
    const step = fc.constantFrom('take', 'take', 'take', 'undo', 'forgive')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(somebody, step), { maxLength: 25 }),
        async (free, steps) => {
          const tries = backoff({ free })
          const used = new Map<string, number>()
          for (const [who, what] of steps) {
            const before = used.get(who) ?? 0
            if (what === 'take') {
              expect((await tries.take(who)) === 0).toBe(before < free)
              used.set(who, Math.min(free, before + 1))
            } else if (what === 'undo') {
              await tries.undo(who)
              used.set(who, Math.max(0, before - 1))
            } else {
              await tries.forgive(who)
              used.delete(who)
            }
          }
        },
      ),
      { numRuns: 30 },
    )
  })
}

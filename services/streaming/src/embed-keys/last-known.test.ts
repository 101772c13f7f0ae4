import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { lastKnown, unanswered } from './last-known.ts'

const keeping = { freshMs: 2000, staleMs: 60_000, most: 3 }

/** Somebody to ask, at a time of the test's own. */
function start() {
  const state = { now: 0, away: false, asked: [] as string[], version: 0 }
  const find = lastKnown(
    async (name) => {
      state.asked.push(name)
      if (state.away) throw new Error('away')
      return `${name} ${state.version}`
    },
    { ...keeping, now: () => state.now },
  )
  return { state, find }
}

test('a key that is switched off is noticed within two seconds', async () => {
  const { state, find } = start()
  expect(await find('a')).toBe('a 0')
  state.version = 1
  state.now = 2000
  expect(await find('a')).toBe('a 0')
  state.now = 2001
  expect(await find('a')).toBe('a 1')
  expect(state.asked).toHaveLength(2)
})

test('music goes on for a minute while the auth service is away, and no longer', async () => {
  const { state, find } = start()
  await find('a')
  state.away = true
  state.now = 60_000
  expect(await find('a')).toBe('a 0')
  expect(await find('b')).toBe(unanswered)
  state.now = 60_001
  expect(await find('a')).toBe(unanswered)
  state.away = false
  expect(await find('a')).toBe('a 0')
})

test('a crowd that presses play at once asks one question', async () => {
  const { state, find } = start()
  await Promise.all(Array.from({ length: 50 }, () => find('a')))
  expect(state.asked).toEqual(['a'])
})

test('made-up keys push out older ones and take no more room', async () => {
  const { state, find } = start()
  for (const name of ['a', 'b', 'c', 'd']) await find(name)
  await find('d')
  expect(state.asked).toHaveLength(4)
  await find('a')
  expect(state.asked).toHaveLength(5)
})

test('whatever happens, no answer is older than it may be', async () => {
  const step = fc.record({
    ms: fc.nat(70_000),
    away: fc.boolean(),
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { state, find } = start()
      const changedAt: number[] = [0]
      for (const { ms, away, name } of steps) {
        state.now += ms
        state.away = away
        state.version = changedAt.push(state.now) - 1
        const answer = await find(name)
        if (answer === unanswered) {
          expect(away).toBe(true)
          continue
        }
        const version = Number(answer.split(' ')[1])
        const age = state.now - changedAt[version]!
        expect(age).toBeLessThanOrEqual(away ? keeping.staleMs : keeping.freshMs)
      }
    }),
  )
})

import { expect, test } from 'bun:test'
import { openLimits } from './open.ts'

const budget = { points: 2, seconds: 3600 }

test('when nobody answers at the address of Redis, listeners sign in and guessers do not', async () => {
  const silent = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  for (const url of [
    'redis://127.0.0.1:1',
    `redis://127.0.0.1:${silent.port}`,
    `http://:token@127.0.0.1:${silent.port}`,
  ]) {
    const limits = openLimits(url)
    const tries = limits.limiter('sign-in', budget)
    expect([await tries.take('ada'), await tries.take('ada')]).toEqual([0, 0])
    expect(await tries.take('ada')).toBeGreaterThan(0)
    await tries.forgive('ada')
    expect(await tries.take('ada')).toBe(0)
    limits.close()
  }
  silent.stop(true)
})

test('without Redis guessers are slowed down all the same', async () => {
  const limits = openLimits('redis://127.0.0.1:1')
  const tries = limits.backoff('sign-in', { free: 2, first: 60, most: 60, forgets: 60 })
  expect([await tries.take('ada'), await tries.take('ada')]).toEqual([0, 0])
  expect(await tries.take('ada')).toBeGreaterThan(0)
  await tries.undo('ada')
  await tries.forgive('ada')
  expect(await tries.take('ada')).toBe(0)
  limits.close()
})

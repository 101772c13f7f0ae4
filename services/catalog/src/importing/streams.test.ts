import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { atOnce, inBatches } from './streams.ts'

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
async function* each<T>(items: T[]): AsyncGenerator<T, void> {
  yield* items
}

test('files come out in the order in which they went in, never too many at work', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (pauses, width) => {
        let running = 0
        let most = 0
        const results = await collect(
          atOnce(width, pauses.entries(), async ([index, pause]) => {
            most = Math.max(most, ++running)
            for (let turn = 0; turn < pause; turn++) await Promise.resolve()
            running--
            return index
          }),
        )
        expect(results).toEqual([...pauses.keys()])
        expect(most).toBeLessThanOrEqual(width)
      },
    ),
  )
})

test('batches hold every file once, in order, and are never too large', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (items, most) => {
        const batches = await collect(inBatches(most, 1000, each(items)))
        expect(batches.flat()).toEqual(items)
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(most)
      },
    ),
  )
})

test('a file does not wait for a slow one behind it', async () => {
  const slow = Promise.withResolvers<void>()
  async function* items(): AsyncGenerator<string, void> {
    yield 'quick'
    await slow.promise
    yield 'slow'
  }
  const batches = inBatches(10, 5, items())
  expect((await batches.next()).value).toEqual(['quick'])
  slow.resolve()
  expect((await batches.next()).value).toEqual(['slow'])
  expect((await batches.next()).done).toBe(true)
})

test('a failure while reading ends the batches with it', async () => {
  const reads = atOnce(2, [1, 2, 3], async (n) => {
    if (n === 2) throw new Error('no disk')
    return n
  })
  const end: unknown = await collect(inBatches(10, 5, reads)).catch((error: unknown) => error)
  expect(String(end)).toContain('no disk')
})

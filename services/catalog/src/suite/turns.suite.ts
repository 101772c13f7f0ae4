import { expect, test } from 'bun:test'
import type { CatalogStore } from '../store.ts'

/** Work that replicas share. */
export function turnsSuite(open: () => Promise<CatalogStore>) {
  test('of ten replicas one at a time listens to the tracks, and another when that one is gone', async () => {
    const { turns } = await open()
    const replicas = Array.from({ length: 10 }, (_, at) => `replica-${at}`)
    const takeAll = (now: number) =>
      Promise.all(replicas.map((worker) => turns.take('listening', worker, now, now + 1000)))
    const first = await takeAll(5000)
    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await takeAll(5500)).toEqual(first)
    expect((await takeAll(7000)).filter(Boolean)).toHaveLength(1)
  })

  test("who leaves makes room at once; other work is nobody else's", async () => {
    const { turns } = await open()
    expect(await turns.take('counting', 'a', 0, 1000)).toBe(true)
    expect(await turns.take('counting', 'b', 10, 1000)).toBe(false)
    expect(await turns.take('listening', 'b', 10, 1000)).toBe(true)
    await turns.leave('counting', 'b')
    expect(await turns.take('counting', 'b', 20, 1000)).toBe(false)
    await turns.leave('counting', 'a')
    await turns.leave('counting', 'a')
    expect(await turns.take('counting', 'b', 30, 1000)).toBe(true)
  })
}

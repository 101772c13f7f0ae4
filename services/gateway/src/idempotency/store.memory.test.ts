import { describe, expect, test } from 'bun:test'
import { createMemoryAnswers } from './store.memory.ts'
import { answerStoreSuite } from './store.suite.ts'

describe('answers in memory', () => {
  answerStoreSuite(() => createMemoryAnswers())

  test('when there are too many, the oldest go first, and never what is being carried out', async () => {
    const store = createMemoryAnswers(100_000)
    await store.claim('running', 'add', 'ada', 60_000)
    for (let i = 0; i < 30; i++) {
      await store.claim(`key ${i}`, 'add', 'ada', 60_000)
      await store.keep(`key ${i}`, 'ada', new Uint8Array(9500), 60_000)
    }
    const isKnown = async (id: string) => (await store.claim(id, 'look', 'bob', 1)) !== undefined
    expect(await isKnown('running')).toBe(true)
    expect(await Promise.all([29, 20, 19, 0].map((i) => isKnown(`key ${i}`)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

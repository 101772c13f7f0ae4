import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { AnswerStore } from './store.ts'

const answer = (text: string) => new TextEncoder().encode(text)
const LONG = 60_000

/** What every place where answers are kept must do. */
export function answerStoreSuite(open: () => AnswerStore | Promise<AnswerStore>) {
  let store: AnswerStore
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())
  const id = () => crypto.randomUUID()

  test('the first one takes a key; whoever comes later learns what it is used for, then the answer', async () => {
    const key = id()
    expect(await store.claim(key, 'add a song', 'ada', LONG)).toBeUndefined()
    const running = { fingerprint: 'add a song', answer: undefined }
    expect(await store.claim(key, 'another', 'bob', LONG)).toEqual(running)
    expect(await store.claim(key, 'add a song', 'ada', LONG)).toEqual(running)
    await store.keep(key, 'ada', answer('added'), LONG)
    const known = await store.claim(key, 'another', 'bob', LONG)
    expect(known?.fingerprint).toBe('add a song')
    expect(new TextDecoder().decode(known?.answer)).toBe('added')
    expect(await store.claim(id(), 'another', 'bob', LONG)).toBeUndefined()
  })

  test('of forty at once one takes it', async () => {
    const key = id()
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, i) => store.claim(key, 'add', `holder ${i}`, LONG)),
    )
    expect(claims.filter((known) => known === undefined)).toHaveLength(1)
    for (const known of claims)
      if (known) expect(known).toEqual({ fingerprint: 'add', answer: undefined })
  })

  test('a key that is let go is nobody’s again, at once', async () => {
    const key = id()
    for (const holder of ['ada', 'bob', 'odo']) {
      expect(await store.claim(key, holder, holder, LONG)).toBeUndefined()
      await store.release(key, holder)
    }
  })

  test('a key whose holder fell silent is free after a while, and the answer of that holder comes too late', async () => {
    const key = id()
    await store.claim(key, 'add', 'crashed', 100)
    while (await store.claim(key, 'add', 'ada', LONG)) await Bun.sleep(20)
    await store.hold(key, 'crashed', 1)
    await store.keep(key, 'crashed', answer('late'), LONG)
    await store.release(key, 'crashed')
    await Bun.sleep(20)
    expect(await store.claim(key, 'add', 'bob', LONG)).toEqual({
      fingerprint: 'add',
      answer: undefined,
    })
  })

  test('a holder that fell silent has lost its key, even when nobody else wants it', async () => {
    for (const answers of [true, false]) {
      const key = id()
      await store.claim(key, 'add', 'crashed', 1)
      await Bun.sleep(20)
      if (answers) await store.keep(key, 'crashed', answer('late'), LONG)
      else await store.hold(key, 'crashed', LONG)
      expect(await store.claim(key, 'again', 'ada', LONG)).toBeUndefined()
    }
  })

  test('a holder that goes on telling keeps its key', async () => {
    const key = id()
    await store.claim(key, 'add', 'ada', 500)
    await store.hold(key, 'ada', LONG)
    await Bun.sleep(700)
    expect(await store.claim(key, 'add', 'bob', LONG)).toBeDefined()
  })

  test('an answer is forgotten in the end', async () => {
    const key = id()
    await store.claim(key, 'add', 'ada', LONG)
    await store.keep(key, 'ada', answer('added'), 100)
    while (await store.claim(key, 'again', 'bob', LONG)) await Bun.sleep(20)
    expect(await store.claim(key, 'x', 'odo', LONG)).toEqual({
      fingerprint: 'again',
      answer: undefined,
    })
  })

  test('an answer that is kept stays, whatever its holder does afterwards', async () => {
    const key = id()
    await store.claim(key, 'add', 'ada', LONG)
    await store.keep(key, 'ada', answer('added'), LONG)
    await store.hold(key, 'ada', 1)
    await store.keep(key, 'ada', answer('something else'), LONG)
    await store.release(key, 'ada')
    await Bun.sleep(20)
    const known = await store.claim(key, 'add', 'ada', LONG)
    expect(new TextDecoder().decode(known?.answer)).toBe('added')
  })

  test('any bytes come back as they were kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const key = id()
        await store.claim(key, '12', 'ada', LONG)
        await store.keep(key, 'ada', new Uint8Array(bytes), LONG)
        const known = await store.claim(key, '12', 'ada', LONG)
        expect(known?.fingerprint).toBe('12')
        expect(Buffer.from(known!.answer!).toHex()).toBe(Buffer.from(bytes).toHex())
      }),
      { numRuns: 40 },
    )
  })
}

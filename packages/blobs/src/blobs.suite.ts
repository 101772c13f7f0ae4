import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Blobs } from './blobs.ts'

const bytesOf = async (blobs: Blobs, key: string) => {
  const blob = await blobs.open(key)
  return blob && new Uint8Array(await blob.body.arrayBuffer())
}

const inPieces = (bytes: Uint8Array<ArrayBuffer>, size: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })

/** What every adapter of the blobs must do. `open` opens the same place again each time. */
export function blobsSuite(open: () => Promise<Blobs>) {
  test('a cover is read as it was put, under the hash of its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const key = await (await open()).put(bytes, 'image/png')
        expect(key).toBe(Bun.SHA256.hash(bytes, 'hex'))
        const blob = await (await open()).open(key)
        expect(blob).toMatchObject({ contentType: 'image/png', size: bytes.length })
        expect(await bytesOf(await open(), key)).toEqual(bytes)
      }),
      { numRuns: 20 },
    )
  })

  test('a cover that many put at once is kept once, whole', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000))
    const blobs = await open()
    const keys = await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytes, 'image/jpeg')))
    expect(new Set(keys).size).toBe(1)
    expect(await bytesOf(blobs, keys[0]!)).toEqual(bytes)
  })

  test('bytes of a kind that nobody knows are bytes', async () => {
    const blobs = await open()
    const key = await blobs.put(new TextEncoder().encode('<script>'), 'text/html')
    expect((await blobs.open(key))?.contentType).toBe('application/octet-stream')
  })

  test('a song that comes again, however and as whatever, stays what it was', async () => {
    const blobs = await open()
    const bytes = crypto.getRandomValues(new Uint8Array(40))
    const key = await blobs.putStream(inPieces(bytes, 7), 'audio/ogg')
    for (const type of ['audio/mpeg', 'text/html', 'audio/wav']) {
      expect(await blobs.put(bytes, type)).toBe(key)
      expect(await blobs.putStream(inPieces(bytes, 7), type)).toBe(key)
      expect(await blobs.open(key)).toMatchObject({ contentType: 'audio/ogg', size: 40 })
    }
    expect(await bytesOf(blobs, key)).toEqual(bytes)
  })

  test('a picture that was removed is gone, may be removed again, and may come back', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(500))
    const [gone, stays] = [
      await (await open()).put(bytes, 'image/jpeg'),
      await (await open()).put(bytes.toReversed(), 'image/jpeg'),
    ]
    for (let times = 0; times < 2; times++) {
      await (await open()).remove(gone)
      expect(await (await open()).open(gone)).toBeUndefined()
    }
    for (const key of ['', '../../etc/passwd', '0'.repeat(64)]) await (await open()).remove(key)
    expect(await bytesOf(await open(), stays)).toEqual(bytes.toReversed())
    expect(await (await open()).put(bytes, 'image/jpeg')).toBe(gone)
    expect(await bytesOf(await open(), gone)).toEqual(bytes)
  })

  test('a song of any length that streams in is kept whole under its hash', async () => {
    const blobs = await open()
    for (const length of [3, 100_000, 9 * 1024 * 1024]) {
      const bytes = new Uint8Array(length).map((_, at) => at * 31 + (at >> 9))
      const key = await blobs.putStream(inPieces(bytes, 70_001), 'audio/mpeg')
      expect(key).toBe(Bun.SHA256.hash(bytes, 'hex'))
      expect(await blobs.open(key)).toMatchObject({ contentType: 'audio/mpeg', size: length })
      expect(Bun.hash((await bytesOf(blobs, key))!)).toBe(Bun.hash(bytes))
    }
  })

  test('of a stream that breaks off nothing is kept, and the next one goes', async () => {
    const blobs = await open()
    const before = (await blobs.list('', 10_000)).toSorted()
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(9 * 1024 * 1024)),
      pull: (controller) => controller.error(new Error('the listener left')),
    })
    const failed = await blobs.putStream(broken, 'audio/mpeg').catch(String)
    expect(failed).toContain('the listener left')
    expect((await blobs.list('', 10_000)).toSorted()).toEqual(before)
    await blobs.putStream(inPieces(new Uint8Array([1, 2, 3]), 1), 'audio/mpeg')
  })

  test('any part of a song is read by itself, with the size of the whole', async () => {
    const blobs = await open()
    const bytes = crypto.getRandomValues(new Uint8Array(1000))
    const key = await blobs.put(bytes, 'audio/mpeg')
    await fc.assert(
      fc.asyncProperty(fc.nat(1200), fc.nat(1200), async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const part = await blobs.open(key, { start, end })
        expect(part).toMatchObject({ contentType: 'audio/mpeg', size: 1000 })
        expect(new Uint8Array(await part!.body.arrayBuffer())).toEqual(bytes.slice(start, end))
      }),
      {
        numRuns: 20,
        examples: [
          [0, 0],
          [999, 1000],
          [1000, 1001],
          [0, 1000],
        ],
      },
    )
    expect(await blobs.open('0'.repeat(64), { start: 0, end: 5 })).toBeUndefined()
  })

  test('whatever is put and removed in whatever order, as much is there as should be', async () => {
    const covers = Array.from({ length: 6 }, () => crypto.getRandomValues(new Uint8Array(40)))
    const keys = covers.map((bytes) => Bun.SHA256.hash(bytes, 'hex'))
    const step = fc.tuple(fc.constantFrom('put', 'stream', 'remove'), fc.nat(5))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const blobs = await open()
        for (const key of keys) await blobs.remove(key)
        const model = new Set<string>()
        for (const [what, n] of steps) {
          if (what === 'remove') await blobs.remove(keys[n]!)
          else if (what === 'put') await blobs.put(covers[n]!, 'image/png')
          else await blobs.putStream(inPieces(covers[n]!, 7), 'image/png')
          if (what === 'remove') model.delete(keys[n]!)
          else model.add(keys[n]!)
        }
        const own = (await blobs.list('', 10_000)).filter((key) => keys.includes(key))
        expect(own.toSorted()).toEqual([...model].toSorted())
        for (const [n, key] of keys.entries())
          expect(await bytesOf(blobs, key)).toEqual(model.has(key) ? covers[n] : undefined)
      }),
      { numRuns: 15 },
    )
  })

  test('what was never put, and what is no key, is not there', async () => {
    const blobs = await open()
    for (const key of [
      '0'.repeat(64),
      '',
      'x',
      '../../etc/passwd',
      `../${'0'.repeat(61)}`,
      'A'.repeat(64),
    ])
      expect(await blobs.open(key)).toBeUndefined()
    await blobs.check()
  })
}

/** What every adapter must do whose store lists by name, as S3 promises. */
export function listingSuite(open: () => Promise<Blobs>) {
  test('keys are listed in their order, page by page', async () => {
    const blobs = await open()
    for (let n = 0; n < 7; n++)
      await blobs.put(crypto.getRandomValues(new Uint8Array(9)), 'image/png')
    const all = await blobs.list('', 10_000)
    expect(all).toEqual(all.toSorted())
    const paged: string[] = []
    for (let page: string[]; (page = await blobs.list(paged.at(-1) ?? '', 3)).length > 0;) {
      expect(page.length).toBeLessThanOrEqual(3)
      paged.push(...page)
    }
    expect(paged).toEqual(all)
  })
}

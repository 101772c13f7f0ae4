import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Blobs } from './blobs.ts'

const bytesOf = async (blobs: Blobs, key: string) => {
  const blob = await blobs.open(key)
  return blob && new Uint8Array(await blob.body.arrayBuffer())
}

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

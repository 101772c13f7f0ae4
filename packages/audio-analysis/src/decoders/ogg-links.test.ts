import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { oggLinks } from './ogg-links.ts'

const page = (flags: number, music: string) =>
  Buffer.concat([Buffer.from('OggS\0'), Buffer.from([flags]), Buffer.from(music)])

async function links(bytes: Buffer, length: number) {
  async function* blocks() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
  const found: string[] = ['']
  for await (const { bytes: piece, newLink } of oggLinks(blocks())) {
    if (newLink) found.push('')
    found[found.length - 1] += Buffer.from(piece).toString('latin1')
  }
  return found
}

const link = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.string(), { minLength: 1, maxLength: 4 }))
  .map(([streams, music]) =>
    Buffer.concat([
      ...Array.from({ length: streams }, () => page(2, 'head')),
      ...music.map((text) => page(0, text)),
    ]),
  )

test('chained streams are parted where each begins, in blocks of any size', async () => {
  const chain = fc.array(link, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(chain, fc.integer({ min: 1, max: 64 }), async (parts, length) => {
      const wanted = parts.map((part) => part.toString('latin1'))
      expect(await links(Buffer.concat(parts), length)).toEqual(wanted)
    }),
  )
})

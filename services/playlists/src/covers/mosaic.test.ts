import { expect, test } from 'bun:test'
import { drawMosaic } from './mosaic.ts'
import { readPixels, toBmp } from './pixels.ts'

type Colour = [red: number, green: number, blue: number]

/** A cover of one colour. */
const cover = ([red, green, blue]: Colour) => {
  const bytes = new Uint8Array(8 * 8 * 3)
  for (let i = 0; i < bytes.length; i += 3) bytes.set([blue, green, red], i)
  return new Bun.Image(toBmp({ edge: 8, bytes }))
}
const red: Colour = [200, 30, 40]
const green: Colour = [20, 180, 60]
const blue: Colour = [10, 40, 220]
const grey: Colour = [128, 128, 128]

test('a mosaic has the first cover above left, and the last below right', async () => {
  const covers = await Promise.all([
    cover(red).png().bytes(),
    cover(green).resize(900, 700).jpeg({ quality: 95 }).bytes(),
    cover(blue).webp({ lossless: true }).bytes(),
    cover(grey).resize(40, 40).png({ compressionLevel: 9 }).bytes(),
  ])
  for (const size of [640, 300, 64]) {
    const jpeg = await drawMosaic(covers, size)
    expect(await new Bun.Image(jpeg).metadata()).toEqual({
      width: size,
      height: size,
      format: 'jpeg',
    })
    const { bytes } = await readPixels(jpeg, 64)
    const at = (x: number, y: number) => [...bytes.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)]
    for (const [x, y, [r, g, b]] of [
      [16, 16, red],
      [48, 16, green],
      [16, 48, blue],
      [48, 48, grey],
    ] as const)
      for (const [i, value] of [b, g, r].entries())
        expect(Math.abs(at(x, y)[i]! - value)).toBeLessThan(12)
  }
})

test('what is no picture is no cover of a mosaic', async () => {
  const words = new TextEncoder().encode('just words')
  const refused = await drawMosaic([words, words, words, words], 64).then(String, String)
  expect(refused).toContain('Error')
  const good = await cover(red).png().bytes()
  expect((await drawMosaic([good, good, good, good], 64)).length).toBeGreaterThan(100)
})

import { describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { findFolderCover, resizeCover, UnreadableCover } from './cover.ts'
import { emptyFolder } from './testing/folder.ts'
import { png } from './testing/png.ts'

const red = [255, 0, 0]
const shapes = async (bytes: Uint8Array) =>
  (await resizeCover(bytes)).map(({ size, width, height }) => [size, width, height])

/** Red, green and blue of a picture of one colour. */
async function colour(bytes: Uint8Array) {
  const pixel = Buffer.from(await new Bun.Image(bytes).resize(1, 1).png().bytes())
  const at = pixel.indexOf('IDAT')
  return inflateSync(pixel.subarray(at + 4, at + 4 + pixel.readUInt32BE(at - 4))).subarray(1, 4)
}

describe('a cover', () => {
  test('comes in three sizes, widest first, in its own shape', async () => {
    expect(await shapes(png(1200, 900, red))).toEqual([
      [640, 640, 480],
      [300, 300, 225],
      [64, 64, 48],
    ])
  })

  test('that is small is never blown up', async () => {
    expect(await shapes(png(100, 100, red))).toEqual([
      [640, 100, 100],
      [300, 100, 100],
      [64, 64, 64],
    ])
    expect(await shapes(png(1, 900, red))).toEqual([
      [640, 1, 640],
      [300, 1, 300],
      [64, 1, 64],
    ])
  })

  test('is a JPEG, and a WebP where it lets the page shine through', async () => {
    const types = async (bytes: Uint8Array) =>
      Promise.all(
        (await resizeCover(bytes)).map(async ({ bytes: image, contentType }) => {
          expect(`image/${(await new Bun.Image(image).metadata()).format}`).toBe(contentType)
          return contentType
        }),
      )
    expect(new Set(await types(png(700, 700, red)))).toEqual(new Set(['image/jpeg']))
    expect(new Set(await types(png(700, 700, [...red, 100])))).toEqual(new Set(['image/webp']))
  })

  test('may be a progressive JPEG, a WebP, or a JPEG made for print', async () => {
    const image = () => new Bun.Image(png(700, 350, red))
    const three = [
      [640, 640, 320],
      [300, 300, 150],
      [64, 64, 32],
    ]
    expect(await shapes(await image().jpeg({ progressive: true }).bytes())).toEqual(three)
    expect(await shapes(await image().webp().bytes())).toEqual(three)
    const print = await Bun.file(new URL('../fixtures/green-cmyk.jpg', import.meta.url)).bytes()
    const [widest] = await resizeCover(print)
    const [r, g, b] = await colour(widest!.bytes)
    expect({ width: widest!.width, green: g! > r! + 50 && g! > b! + 50 }).toEqual({
      width: 16,
      green: true,
    })
  })

  test.each([
    ['TOO_LARGE', 'that claims 900 million pixels', png(1, 1, red, 30_000)],
    ['NOT_AN_IMAGE', 'of no bytes', new Uint8Array(0)],
    ['NOT_AN_IMAGE', 'of text', Buffer.from('no picture at all, just words')],
    ['CORRUPT', 'that was cut short', png(900, 900, red).subarray(0, 60)],
    ['CORRUPT', 'of a JPEG’s first bytes', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['UNSUPPORTED', 'in TIFF', Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0\0\0', 'latin1')],
  ])('%s: a picture %s', async (reason, _, bytes) => {
    const error = await resizeCover(bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableCover)
    expect(error).toMatchObject({ reason })
  })

  test('that is damaged is resized or says why not, and nothing else', async () => {
    const sources = [png(40, 30, [...red, 9]), await new Bun.Image(png(40, 30, red)).jpeg().bytes()]
    const at = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(at, fc.nat(255))),
        at,
        async (source, flips, cut) => {
          const bytes = Uint8Array.from(
            cut < 0.5 ? source : source.subarray(0, Math.floor(cut * source.length)),
          )
          for (const [where, value] of flips) bytes[Math.floor(where * bytes.length)] = value
          const result = await resizeCover(bytes).catch((error: unknown) => error)
          if (!(result instanceof UnreadableCover)) expect(result).toHaveLength(3)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the cover of a folder', () => {
  test('is found by its name, cover before folder', async () => {
    await using folder = await emptyFolder()
    expect(await findFolderCover(folder.path)).toBeNull()
    await folder.put('back.jpg', 'x')
    await folder.put('Folder.JPEG', 'x')
    expect(await findFolderCover(folder.path)).toBe(join(folder.path, 'Folder.JPEG'))
    await folder.put('COVER.png', 'x')
    expect(await findFolderCover(folder.path)).toBe(join(folder.path, 'COVER.png'))
    expect(await findFolderCover(join(folder.path, 'gone'))).toBeNull()
  })
})

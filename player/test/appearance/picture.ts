import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export type Place = { x: number; y: number; width: number; height: number }
export type Picture = { width: number; height: number; data: Buffer }

/** How far a colour may be off, from 0 to 1: what one cannot see side by side. */
const COLOUR_TOLERANCE = 0.04
/** Pixels of a player that may differ: fewer than a letter has, more than rounding makes. */
const MOST_PIXELS = 12

/** PNG and WebP alike. */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  return PNG.sync.read(await new Bun.Image(bytes).png({ compressionLevel: 0 }).buffer())
}

/** Lossless, and half as large as a PNG. */
export function writePicture({ width, height, data }: Picture, path: string) {
  const png = new PNG({ width, height })
  data.copy(png.data)
  const bytes = PNG.sync.write(png, { deflateLevel: 1 })
  return new Bun.Image(bytes).webp({ lossless: true }).write(path)
}

export function crop({ data, width }: Picture, place: Place): Picture {
  const rows = Array.from({ length: place.height }, (_, row) => {
    const start = 4 * ((place.y + row) * width + place.x)
    return data.subarray(start, start + 4 * place.width)
  })
  return { width: place.width, height: place.height, data: Buffer.concat(rows) }
}

/** Lays a picture over part of another, in place. */
export function paste(onto: Picture, picture: Picture, { x, y }: Place) {
  for (let row = 0; row < picture.height; row++) {
    const start = 4 * row * picture.width
    const bytes = picture.data.subarray(start, start + 4 * picture.width)
    bytes.copy(onto.data, 4 * ((y + row) * onto.width + x))
  }
}

/** What tells two pictures of one size apart, with a picture that shows where; undefined if nothing does. */
export function difference(before: Picture, after: Picture) {
  const { width, height } = before
  const shown: Picture = { width, height, data: Buffer.alloc(before.data.length) }
  const pixels = pixelmatch(before.data, after.data, shown.data, width, height, {
    threshold: COLOUR_TOLERANCE,
  })
  return pixels > MOST_PIXELS ? { pixels, shown } : undefined
}

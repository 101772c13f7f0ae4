import { type Pixels, readPixels, toBmp } from './pixels.ts'

const EDGE = 640
/** A row of a BMP is a multiple of four bytes, which a multiple of eight pixels always is. */
const TILE = EDGE / 2

/** One after the other: four covers take some megabytes while they are read. */
let before: Promise<unknown> = Promise.resolve()

/** Four covers as one picture, a JPEG of so many pixels each way: two above, two below. */
export function drawMosaic(covers: Uint8Array[], size: number): Promise<Uint8Array> {
  const drawn = before.then(() => draw(covers, size))
  before = drawn.catch(() => undefined)
  return drawn
}

async function draw(covers: Uint8Array[], size: number) {
  const mosaic: Pixels = { edge: EDGE, bytes: new Uint8Array(EDGE * EDGE * 3) }
  for (const [i, cover] of covers.entries())
    place(mosaic, await readPixels(cover, TILE), (i % 2) * TILE, Math.floor(i / 2) * TILE)
  return new Bun.Image(toBmp(mosaic)).resize(size, size).jpeg({ quality: 85 }).bytes()
}

function place(mosaic: Pixels, tile: Pixels, left: number, top: number) {
  for (let y = 0; y < tile.edge; y++)
    mosaic.bytes.set(
      tile.bytes.subarray(y * tile.edge * 3, (y + 1) * tile.edge * 3),
      ((top + y) * mosaic.edge + left) * 3,
    )
}

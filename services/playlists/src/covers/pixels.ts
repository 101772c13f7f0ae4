import { inflateSync } from 'node:zlib'

const SIGNATURE = 8
const CHANNELS = 4

/** A square picture, three bytes a pixel: blue, green, red; rows from the top. */
export interface Pixels {
  edge: number
  bytes: Uint8Array
}

/** The pixels of a picture of any format, stretched to a square. Throws when it cannot be read. */
export async function readPixels(picture: Uint8Array, edge: number): Promise<Pixels> {
  const png = await new Bun.Image(picture, { maxPixels: 25_000_000 })
    .resize(edge, edge, { fit: 'fill' })
    .png({ compressionLevel: 0 })
    .bytes()
  const rows = unfilter(inflateSync(dataOf(png)), edge)
  const bytes = new Uint8Array(edge * edge * 3)
  for (let i = 0; i < edge * edge; i++)
    for (let channel = 0; channel < 3; channel++)
      bytes[i * 3 + channel] = rows[i * CHANNELS + 2 - channel] ?? 0
  return { edge, bytes }
}

/** What is in the IDAT chunks of a PNG (W3C PNG, 5.3). Bun writes them with 8 bits of red, green, blue and alpha. */
function dataOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (view.getUint8(SIGNATURE + 16) !== 8 || view.getUint8(SIGNATURE + 17) !== 6)
    throw new Error('The PNG is not of the kind that Bun writes.')
  const parts: Uint8Array[] = []
  for (let at = SIGNATURE; at < png.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49444154)
      parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  return Buffer.concat(parts)
}

/** Undoes the filters of a PNG's rows (W3C PNG, 9.2). */
function unfilter(filtered: Uint8Array, edge: number) {
  const width = edge * CHANNELS
  const rows = new Uint8Array(edge * width)
  for (let y = 0; y < edge; y++) {
    const filter = filtered[y * (width + 1)] ?? 0
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const left = x >= CHANNELS ? (rows[at - CHANNELS] ?? 0) : 0
      const up = y ? (rows[at - width] ?? 0) : 0
      const corner = y && x >= CHANNELS ? (rows[at - width - CHANNELS] ?? 0) : 0
      rows[at] = (filtered[at + y + 1] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return rows
}

function guess(filter: number, left: number, up: number, corner: number) {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one))
  if (a! <= b! && a! <= c!) return left
  return b! <= c! ? up : corner
}

/** Pixels as a BMP, which Bun reads as it stands. */
export function toBmp({ edge, bytes }: Pixels): Uint8Array {
  const header = new DataView(new ArrayBuffer(54))
  header.setUint16(0, 0x424d)
  header.setUint32(2, 54 + bytes.length, true)
  header.setUint32(10, 54, true)
  header.setUint32(14, 40, true)
  header.setInt32(18, edge, true)
  // Rows from the top are a height below zero.
  header.setInt32(22, -edge, true)
  header.setUint16(26, 1, true)
  header.setUint16(28, 24, true)
  return Buffer.concat([new Uint8Array(header.buffer), bytes])
}

import { deflateSync } from 'node:zlib'

/** A PNG of one colour: four numbers make it transparent, a `claim` lets its header lie. */
export function png(width: number, height: number, colour: number[], claim?: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(claim ?? width, 0)
  header.writeUInt32BE(claim ?? height, 4)
  header.set([8, colour.length === 4 ? 6 : 2], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Uint8Array.from(
    Buffer.concat([magic, part('IHDR', header), part('IDAT', pixels), part('IEND')]),
  )
}

function part(name: string, body = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length)
  out.set(named, 4)
  out.writeUInt32BE(Bun.hash.crc32(named), out.length - 4)
  return out
}

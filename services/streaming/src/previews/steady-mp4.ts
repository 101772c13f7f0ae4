const PARENTS = new Set(['moov', 'trak', 'mdia'])
const DATED = new Set(['mvhd', 'tkhd', 'mdhd'])

/** Takes the times of writing out of the headers of an MP4 file (ISO 14496-12, 8.2), in place. */
export function steadyMp4(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const walk = (from: number, to: number) => {
    for (let at = from; at + 8 <= to;) {
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
      // Size 1 is told behind the name, in eight bytes; 0 goes on to the end.
      const told = view.getUint32(at)
      const size = told === 1 ? Number(view.getBigUint64(at + 8)) : told || to - at
      if (size < 8) throw new Error('This is no box of MP4.')
      if (PARENTS.has(name)) walk(at + 8, at + size)
      // Creation and modification, in eight bytes each in version 1.
      if (DATED.has(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8))
      at += size
    }
  }
  walk(0, bytes.length)
}

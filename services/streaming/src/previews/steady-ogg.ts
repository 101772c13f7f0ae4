const POLYNOMIAL = 0x04c11db7
const HEADER = 27

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ POLYNOMIAL : crc << 1
  return crc >>> 0
})

const checksum = (bytes: Uint8Array) => {
  let crc = 0
  for (const byte of bytes) crc = ((crc << 8) ^ table[(crc >>> 24) ^ byte]!) >>> 0
  return crc
}

/**
 * Gives the one stream in an Ogg file the serial number 1 instead of a random one, in place, and
 * each page its checksum (RFC 3533, 6).
 */
export function steadyOgg(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + HEADER <= bytes.length;) {
    if (view.getUint32(at) !== 0x4f676753) throw new Error('This is no page of Ogg.')
    const segments = bytes.subarray(at + HEADER, at + HEADER + bytes[at + 26]!)
    const size = HEADER + segments.length + segments.reduce((sum, length) => sum + length, 0)
    view.setUint32(at + 14, 1, true)
    view.setUint32(at + 22, 0, true)
    view.setUint32(at + 22, checksum(bytes.subarray(at, at + size)), true)
    at += size
  }
}
